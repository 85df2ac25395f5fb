import type { Reading } from '#manifests';
import type { Cluster, Finding, PluginProfile } from '#netpol';

/** What is diagnosed: what the manifests say, and the cluster that they make. */
export interface DiagnosisInput {
  readonly reading: Reading;
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
}

/** What is accepted by every server and yet probably not what is meant, by file, offset and code. */
export function diagnose(_: DiagnosisInput): readonly Finding[] {
  return [];
}
