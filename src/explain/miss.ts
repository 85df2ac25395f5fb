import {
  type Cluster,
  type Connection,
  type DoorVerdict,
  type External,
  type NearMiss,
  type OverlookedRule,
  overlookedRules,
  type PluginProfile,
} from '#netpol';

/** A rule that almost let a connection through: of a policy at this door, or of one that is kept away from it. */
export type Miss = NearMiss | OverlookedRule;

/** A miss, and where it came about. */
export interface MissedConnection {
  readonly cluster: Cluster;
  /** The outside sources that the Scenarios name. */
  readonly externals: readonly External[];
  readonly connection: Connection;
  readonly plugin: PluginProfile;
  readonly miss: Miss;
}

/** The near misses of a door that stops a connection, nearest first; of equals, those of policies that stand at the door before those that do not. */
export function missesAt(
  cluster: Cluster,
  connection: Connection,
  plugin: PluginProfile,
  door: DoorVerdict,
): readonly Miss[] {
  if (door.outcome !== 'denied' && door.outcome !== 'partly') return [];
  const overlooked = overlookedRules(cluster, connection, door.direction, plugin);
  return [...door.nearMisses, ...overlooked].sort((a, b) => a.distance - b.distance);
}
