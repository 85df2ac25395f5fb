import type { PeerConnections, ReachChange, ReachMatrix } from '#netpol';
import type { Snapshot } from './snapshot';

/** The allowed connections of one peer, by the name of the other end. */
export type PeerReach = PeerConnections;

/** Who works connections out, in this thread or in another. A question is about the snapshots that it names, whatever has changed meanwhile. */
export interface ReachPort {
  /** What differs from one snapshot to another, in the order of `reachChanges`. */
  changes(from: Snapshot, to: Snapshot): Promise<readonly ReachChange[]>;
  matrix(snapshot: Snapshot): Promise<ReachMatrix>;
  /** The connections of one peer, named `shop/web[Deployment]` or `203.0.113.0-203.0.113.255`; none when there is no such peer. */
  reachOf(snapshot: Snapshot, peer: string): Promise<PeerReach>;
}
