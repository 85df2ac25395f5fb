import type { ReachPort } from './reachPort';
import type { Snapshot } from './snapshot';

/**
 * Has small clusters worked out by one and large ones, of more workloads than `upTo`, by another: a thread of its own costs a start and a copy of the
 * manifests, which a small cluster is not worth.
 */
export function reachBySize(small: ReachPort, large: ReachPort, upTo: number): ReachPort {
  const portFor = ({ cluster }: Snapshot) => (cluster.workloads.size > upTo ? large : small);
  return {
    changes: (from, to) => (portFor(from) === large ? large : portFor(to)).changes(from, to),
    matrix: (snapshot) => portFor(snapshot).matrix(snapshot),
    reachOf: (snapshot, peer) => portFor(snapshot).reachOf(snapshot, peer),
  };
}
