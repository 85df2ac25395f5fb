import type { WorkloadId } from './cluster';
import type { PolicyEdit } from './policyEdit';
import type { Direction } from './resources';

/** A workload that a proposal isolates in a direction where it was open: everything else there is cut off. */
export interface NewIsolation {
  readonly workload: WorkloadId;
  readonly direction: Direction;
}

/** Why policies cannot bring about what was asked; each has a message `obstacle.<kind>`. */
export type Obstacle =
  | { readonly kind: 'externalHasNoDoor'; readonly direction: Direction }
  | { readonly kind: 'selfTraffic' }
  | { readonly kind: 'pluginEnforcesNothing'; readonly plugin: string }
  /** `feature` is a field of PluginProfile, or a direction. */
  | { readonly kind: 'pluginSupportUnknown'; readonly plugin: string; readonly feature: string }
  | { readonly kind: 'noDistinguishingLabel'; readonly workload: WorkloadId }
  | { readonly kind: 'hostNetwork'; readonly workload: WorkloadId }
  | { readonly kind: 'cidrUnreadable'; readonly external: string; readonly cidr: string }
  /** `workload` is the destination: a workload, or the name of an outside source. */
  | { readonly kind: 'portNameUndeclared'; readonly port: string; readonly workload: WorkloadId }
  /** A policy of an administrator, by name, denies what was to be allowed (or may deny it), and no NetworkPolicy is asked. */
  | { readonly kind: 'adminPolicyDenies'; readonly policy: string; readonly direction: Direction }
  /** A policy of an administrator, by name, accepts what was to be denied (or may accept it), and no NetworkPolicy is asked. */
  | { readonly kind: 'adminPolicyAccepts'; readonly policy: string; readonly direction: Direction };

/** What to write so that a connection gets the verdict asked for. */
export interface Proposal {
  /** The fewest that do it, to be planned in this order; empty when it is so already, or when an obstacle stands in the way. */
  readonly edits: readonly PolicyEdit[];
  readonly newlyIsolated: readonly NewIsolation[];
  /** Workloads that labels cannot tell from an end of the connection, so that the edits concern them too; in cluster order. */
  readonly indistinguishable: readonly WorkloadId[];
  readonly obstacle?: Obstacle;
}
