import type { Direction } from '../resources';
import { passageBetween, readerOf } from './cells';
import { outsidePassages, rangeName } from './outsidePassages';
import { type PodPeer, podPeers } from './peers';
import { noPorts, type PortSetId } from './portSets';
import type { Reach, ReachConnection } from './reach';
import { stateOf } from './reachOf';
import type { ReachState } from './reachState';
import type { Passage } from './resolvePorts';

/** What is surely allowed and what may or may not be; a connection of which some ports are each is in both. */
export interface Connections {
  readonly allowed: readonly ReachConnection[];
  readonly undecided: readonly ReachConnection[];
}

/**
 * All allowed connections, by source, then destination. A peer with itself is left out, and outside with outside; each
 * outside range is as wide as its answer is the same. Ports that may or may not be allowed stand beside those that
 * surely are; pairs with nothing surely allowed are told by `undecidedConnections`.
 */
export function connections(reach: Reach): readonly ReachConnection[] {
  return allConnections(reach).allowed;
}

/** All connections of which some ports are neither surely allowed nor surely denied, in the order of `connections`. */
export function undecidedConnections(reach: Reach): readonly ReachConnection[] {
  return allConnections(reach).undecided;
}

/** Both lists in one go through all pairs. */
export function allConnections(reach: Reach): Connections {
  const found = listed(stateOf(reach));
  return {
    allowed: found.filter(({ ports }) => ports.length > 0),
    undecided: found.filter(({ maybe }) => maybe !== undefined),
  };
}

/** Visits what sources may open to each destination but themselves, source by source; a destination is told by its position. */
export function eachPair(
  state: ReachState,
  sources: readonly PodPeer[],
  destinations: readonly PodPeer[],
  visit: (source: PodPeer, destination: number, sure: PortSetId, possible: PortSetId) => void,
): void {
  const reader = readerOf(state);
  // A whole row is read at once where most of it is wanted.
  const byRow = 8 * destinations.length > state.live.length;
  for (const source of sources) {
    const [only, ...more] = source.classes;
    const cells = byRow && only !== undefined && more.length === 0 ? reader.from(only) : undefined;
    for (let position = 0; position < destinations.length; position += 1) {
      const destination = destinations[position];
      if (destination === undefined || destination.name === source.name) continue;
      const { classes } = destination;
      const [id] = classes;
      if (cells !== undefined && classes.length === 1 && id !== undefined) {
        visit(source, position, cells.sure[id] ?? noPorts, cells.possible[id] ?? noPorts);
      } else {
        const { sure, possible } = passageBetween(state, source.classes, classes);
        visit(source, position, sure, possible);
      }
    }
  }
}

/** Every connection of which some port is allowed or undecided. */
function listed(state: ReachState): readonly ReachConnection[] {
  const peers = podPeers(state, new Set());
  const outgoing = new Map<string, ReachConnection[]>();
  const add = (source: string, destination: string, passage: Passage) => {
    // What is surely allowed is always part of what is possible.
    if (passage.possible === noPorts) return;
    const list = outgoing.get(source);
    const connection = connectionOf(state, source, destination, passage);
    if (list === undefined) outgoing.set(source, [connection]);
    else list.push(connection);
  };
  eachPair(state, peers, peers, (source, position, sure, possible) => {
    if (possible !== noPorts) add(source.name, peers[position]?.name ?? '', { sure, possible });
  });
  for (const { name, classes } of peers) {
    for (const direction of ['ingress', 'egress'] as const satisfies readonly Direction[]) {
      for (const { range, ...passage } of outsidePassages(state, classes, direction)) {
        const outside = rangeName(range);
        if (direction === 'ingress') add(outside, name, passage);
        else add(name, outside, passage);
      }
    }
  }
  const sources = [...outgoing.keys()].sort();
  return sources.flatMap((source) =>
    (outgoing.get(source) ?? []).sort((a, b) =>
      a.destination < b.destination ? -1 : a.destination > b.destination ? 1 : 0,
    ),
  );
}

function connectionOf(
  { engine: { ports } }: ReachState,
  source: string,
  destination: string,
  { sure, possible }: Passage,
): ReachConnection {
  const connection = { source, destination, ports: ports.read(sure) };
  return sure === possible ? connection : { ...connection, maybe: ports.read(ports.without(possible, sure)) };
}
