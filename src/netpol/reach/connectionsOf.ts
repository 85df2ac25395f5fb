import { eachPair } from './connections';
import { outsidePassages, rangeName } from './outsidePassages';
import { type PodPeer, podPeers } from './peers';
import { noPorts } from './portSets';
import { connectionBetween } from './portsBetween';
import type { Reach, ReachConnection } from './reach';
import { stateOf } from './reachOf';
import type { Passage } from './resolvePorts';

/** The allowed connections of one peer. */
export interface PeerConnections {
  /** What it may reach, by destination. */
  readonly to: readonly ReachConnection[];
  /** What may reach it, by source. */
  readonly from: readonly ReachConnection[];
}

/**
 * The connections of one peer, those that `connections` lists of it. The peer is a workload or a pod as in `peers`, or outside addresses in any notation of
 * `portsBetween`, which count all together. None when there is no such peer. Costs one row and one column, not the whole matrix.
 */
export function connectionsOf(reach: Reach, peer: string): PeerConnections {
  const peers = podPeers(stateOf(reach), new Set());
  const own = peers.find(({ name }) => name === peer);
  return own === undefined ? ofOutside(reach, peer, peers) : ofPods(reach, own, peers);
}

function ofPods(reach: Reach, own: PodPeer, peers: readonly PodPeer[]): PeerConnections {
  const state = stateOf(reach);
  const { ports } = state.engine;
  const to: ReachConnection[] = [];
  const from: ReachConnection[] = [];
  const add = (list: ReachConnection[], source: string, destination: string, { sure, possible }: Passage) => {
    if (sure === noPorts) return;
    const connection = { source, destination, ports: ports.read(sure) };
    list.push(sure === possible ? connection : { ...connection, maybe: ports.read(ports.without(possible, sure)) });
  };
  eachPair(state, [own], peers, (source, at, sure, possible) =>
    add(to, source.name, peers[at]?.name ?? '', { sure, possible }),
  );
  eachPair(state, peers, [own], (source, _, sure, possible) => add(from, source.name, own.name, { sure, possible }));
  for (const { range, ...passage } of outsidePassages(state, own.classes, 'egress')) {
    add(to, own.name, rangeName(range), passage);
  }
  for (const { range, ...passage } of outsidePassages(state, own.classes, 'ingress')) {
    add(from, rangeName(range), own.name, passage);
  }
  return { to: sorted(to, ({ destination }) => destination), from: sorted(from, ({ source }) => source) };
}

function ofOutside(reach: Reach, range: string, peers: readonly PodPeer[]): PeerConnections {
  const between = (source: string, destination: string) => {
    const connection = connectionBetween(reach, source, destination);
    return connection === undefined || connection.ports.length === 0 ? [] : [connection];
  };
  return {
    to: peers.flatMap(({ name }) => between(range, name)),
    from: peers.flatMap(({ name }) => between(name, range)),
  };
}

function sorted(list: ReachConnection[], nameOf: (connection: ReachConnection) => string): readonly ReachConnection[] {
  return list.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}
