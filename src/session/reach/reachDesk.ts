import {
  type Cluster,
  connectionsOf,
  matrixOf,
  type PeerConnections,
  type PluginProfile,
  type Reach,
  type ReachChange,
  type ReachMatrix,
  reachChanges,
  reachOf,
  updateReach,
} from '#netpol';

/** A cluster under a plugin. */
export interface Subject {
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
}

/** Answers questions about connections. What an earlier question had in common with this one is not worked out again. */
export interface ReachDesk {
  changes(from: Subject, to: Subject): readonly ReachChange[];
  matrix(subject: Subject): ReachMatrix;
  reachOf(subject: Subject, peer: string): PeerConnections;
}

/** A desk that knows nothing yet. What it learns of a subject goes with the subject. */
export function newReachDesk(): ReachDesk {
  const known = new WeakMap<Subject, Reach>();
  let latest: Reach | undefined;

  function reach(subject: Subject): Reach {
    const found = known.get(subject) ?? workedOut(subject);
    known.set(subject, found);
    return found;
  }

  function workedOut({ cluster, plugin }: Subject): Reach {
    latest = latest?.plugin === plugin ? updateReach(latest, cluster) : reachOf(cluster, plugin);
    return latest;
  }

  return {
    changes(from, to) {
      if (from === to) return [];
      // The earlier one first: the later one then builds on it.
      const before = reach(from);
      return reachChanges(before, reach(to));
    },
    matrix: (subject) => matrixOf(reach(subject)),
    reachOf: (subject, peer) => connectionsOf(reach(subject), peer),
  };
}
