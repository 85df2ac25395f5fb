import type { AddressRange } from '../address/address';
import type { WorkloadId } from '../cluster';
import { eachPair } from './connections';
import { outsidePassages } from './outsidePassages';
import { type PodPeer, podPeers } from './peers';
import { noPorts, type PortSetId } from './portSets';
import type { PortSet, Reach, ReachPeer } from './reach';
import { stateOf } from './reachOf';

/** A row and a column of the matrix: a peer as plain data that can be sent from one thread to another. */
export type MatrixPeer =
  | {
      readonly kind: 'workload' | 'pod';
      readonly name: string;
      readonly namespace: string;
      /** That of its own, or that whose pod it is. */
      readonly workload: WorkloadId;
    }
  | { readonly kind: 'outside'; readonly name: string; readonly range: AddressRange };

/** What a cell says: ports that are surely allowed, and ports that may or may not be. Both empty: denied. */
export interface MatrixAnswer {
  readonly ports: PortSet;
  readonly maybe: PortSet;
}

/** Every peer's way to every other, as one table of numbers. Everything in it can be cloned or transferred. */
export interface ReachMatrix {
  /** As in `Reach.peers`: those with pods first. */
  readonly peers: readonly MatrixPeer[];
  /** By source, then destination: `cells[source * peers.length + destination]` is a position in `answers`. */
  readonly cells: Uint16Array | Uint32Array;
  /** Each once. The first is absent: nobody asks for a peer's way to itself, nor for outside's to outside. */
  readonly answers: readonly (MatrixAnswer | undefined)[];
}

/** The matrix of a reach; as large as the square of its peers. */
export function matrixOf(reach: Reach): ReachMatrix {
  const state = stateOf(reach);
  const { ports } = state.engine;
  const pods = podPeers(state, new Set());
  const peers = reach.peers.map(matrixPeer);
  const width = peers.length;
  const cells = new Uint32Array(width * width);
  const answers: (MatrixAnswer | undefined)[] = [undefined];
  // Nearly all pairs are decided: those have a list of their own, by the number of their ports.
  const decided: (number | undefined)[] = [];
  const others = new Map<number, number>();
  const numberOf = (sure: PortSetId, possible: PortSetId) => {
    const number = sure === possible ? decided[sure] : others.get(sure * pairBase + possible);
    return number ?? newNumber(sure, possible);
  };
  const newNumber = (sure: PortSetId, possible: PortSetId) => {
    const maybe = sure === possible ? noPorts : ports.without(possible, sure);
    const number = answers.push({ ports: ports.read(sure), maybe: ports.read(maybe) }) - 1;
    if (sure === possible) decided[sure] = number;
    else others.set(sure * pairBase + possible, number);
    return number;
  };
  const rows = new Map(pods.map((pod, position) => [pod, position * width]));
  let row = 0;
  let last: PodPeer | undefined;
  eachPair(state, pods, pods, (source, destination, sure, possible) => {
    if (source !== last) row = rows.get(source) ?? 0;
    last = source;
    cells[row + destination] = numberOf(sure, possible);
  });
  // Outside ranges stand one behind the other, cut at every bound that any stretch has.
  const starts = new Map(peers.map((peer, position) => [startOf(peer), position]));
  for (const [own, { classes }] of pods.entries()) {
    for (const direction of ['ingress', 'egress'] as const) {
      for (const { range, sure, possible } of outsidePassages(state, classes, direction)) {
        const number = numberOf(sure, possible);
        let position = starts.get(`${range.family} ${range.first}`) ?? width;
        for (let peer = peers[position]; isWithin(peer, range); peer = peers[position]) {
          cells[direction === 'ingress' ? position * width + own : own * width + position] = number;
          position += 1;
        }
      }
    }
  }
  return { peers, cells: answers.length > 0xffff ? cells : Uint16Array.from(cells), answers };
}

/** More than there are port sets. */
const pairBase = 2 ** 26;

function matrixPeer(peer: ReachPeer): MatrixPeer {
  const { kind, name } = peer;
  if (kind === 'outside') return { kind, name, range: peer.range };
  return { kind, name, namespace: peer.workload.namespace, workload: peer.workload.id };
}

function startOf(peer: MatrixPeer): string {
  return peer.kind === 'outside' ? `${peer.range.family} ${peer.range.first}` : peer.name;
}

function isWithin(peer: MatrixPeer | undefined, { family, last }: AddressRange): boolean {
  return peer?.kind === 'outside' && peer.range.family === family && peer.range.last <= last;
}
