import { type Cluster, type Connection, clusterOf, findPlugin, judge, type PluginProfile, type Verdict } from '#netpol';
import type { Call } from '../call/readCall';
import type { Loaded } from '../input/load';

/** The cluster that manifests describe, under the call's assumptions. */
export function clusterFor({ assumptions }: Call, { reading }: Loaded): Cluster {
  return clusterOf(reading.resources, assumptions);
}

/** The plugin to judge by: the one asked for, else the one that the first Scenario names, as the editor does. */
export function pluginFor({ plugin }: Call, { reading }: Loaded): PluginProfile {
  return plugin ?? findPlugin(reading.resources.scenarios[0]?.plugin);
}

/** A connection with its verdict. */
export interface Judgement {
  readonly cluster: Cluster;
  readonly connection: Connection;
  readonly verdict: Verdict;
  readonly plugin: PluginProfile;
}

/** Judges one connection. */
export function judgementOf(cluster: Cluster, connection: Connection, plugin: PluginProfile): Judgement {
  return { cluster, connection, verdict: judge(cluster, connection, plugin), plugin };
}
