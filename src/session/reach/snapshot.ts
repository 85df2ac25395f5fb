import type { Reading } from '#manifests';
import { type Assumptions, type Cluster, clusterOf, findPlugin, type PluginProfile, type Resources } from '#netpol';

/**
 * All that connections follow from, at one moment. Documents that did not change are the same objects from one snapshot to the
 * next, and what says the same is the same snapshot.
 */
export interface Snapshot {
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
  /** What each document says, in file and document order: what the cluster was made of. */
  readonly documents: readonly Resources[];
}

/** What a snapshot is taken of. */
export interface Judged {
  readonly reading: Reading;
  readonly cluster: Cluster;
}

/** The snapshot of a reading and the cluster that was made of it. */
export function snapshotOf({ reading, cluster }: Judged): Snapshot {
  const plugin = findPlugin(reading.resources.scenarios[0]?.plugin);
  const taken = snapshots.get(cluster) ?? new Map<PluginProfile, Snapshot>();
  snapshots.set(cluster, taken);
  const known = taken.get(plugin);
  if (known !== undefined) return known;
  const documents = reading.files.flatMap((file) => file.documents.map(({ resources }) => resources));
  const snapshot = { cluster, plugin, documents };
  taken.set(plugin, snapshot);
  return snapshot;
}

/** The snapshot of manifests that are not those of the session. */
export function snapshotOfReading(reading: Reading, assumptions: Assumptions): Snapshot {
  return snapshotOf({ reading, cluster: clusterOf(reading.resources, assumptions) });
}

const snapshots = new WeakMap<Cluster, Map<PluginProfile, Snapshot>>();
