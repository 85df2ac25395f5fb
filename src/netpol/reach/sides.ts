import type { WorkloadId } from '../cluster';
import type { Direction } from '../resources';
import { rowAt } from './cells';
import type { Guard } from './doorRows';
import { type PodPeer, podPeers } from './peers';
import type { ClassId } from './podClasses';
import type { ReachState } from './reachState';

/** One of two versions of a cluster that are held against each other. */
export interface Side {
  readonly state: ReachState;
  /** By name; a workload that is taken apart on one side is on both. */
  readonly peers: readonly PodPeer[];
  readonly byName: ReadonlyMap<string, PodPeer>;
  /** Names of the peers that have a class. */
  readonly byClass: ReadonlyMap<ClassId, readonly string[]>;
}

/** Both versions. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** Two versions as sides. */
export function sidesOf(before: ReachState, after: ReachState): Sides {
  const [old, now] = [alone(before), alone(after)];
  return { before: splitLike(old, now), after: splitLike(now, old) };
}

/** The row at a peer's door; absent where the door is open. */
export function doorOf({ state }: Side, { classes: [id] }: PodPeer, direction: Direction): Guard | undefined {
  // All addresses of a pod stand behind the same policies, hence the same door.
  return id === undefined ? undefined : rowAt(state.doors[direction], id);
}

interface SideAlone extends Side {
  readonly split: ReadonlySet<WorkloadId>;
}

/** A version by itself, worked out once: each is the later one of one comparison and the earlier one of the next. */
function alone(state: ReachState): SideAlone {
  let side = known.get(state);
  if (side === undefined) {
    const peers = podPeers(state, new Set());
    const split = new Set(peers.flatMap(({ pod, workload }) => (pod === undefined ? [] : workload.id)));
    side = { ...sideOf(state, peers), split };
    known.set(state, side);
  }
  return side;
}

const known = new WeakMap<ReachState, SideAlone>();

function splitLike(side: SideAlone, { split }: SideAlone): Side {
  if ([...split].every((id) => side.split.has(id))) return side;
  return sideOf(side.state, podPeers(side.state, new Set([...split, ...side.split])));
}

function sideOf(state: ReachState, peers: readonly PodPeer[]): Side {
  const byClass = new Map<ClassId, string[]>();
  for (const { name, classes } of peers) {
    for (const id of classes) {
      const names = byClass.get(id);
      if (names === undefined) byClass.set(id, [name]);
      else names.push(name);
    }
  }
  return { state, peers, byName: new Map(peers.map((peer) => [peer.name, peer])), byClass };
}
