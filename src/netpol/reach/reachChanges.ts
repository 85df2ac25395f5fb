import type { AddressRange } from '../address/address';
import type { WorkloadId } from '../cluster';
import type { AddressStretch } from './addressPassages';
import { eachPair } from './connections';
import { outsidePassages, rangeName } from './outsidePassages';
import { type PodPeer, podPeers } from './peers';
import { noPorts, type PortSetId, type PortSets } from './portSets';
import type { Reach, ReachChange } from './reach';
import { stateOf } from './reachOf';
import type { ReachState } from './reachState';
import type { Passage } from './resolvePorts';

/**
 * What differs from one reach to another, by source, then destination; nothing when all answers are equal. A workload
 * whose pods differ on one side is taken apart on both. Outside ranges are cut at both sides' bounds and joined where
 * the change is the same.
 */
export function reachChanges(before: Reach, after: Reach): readonly ReachChange[] {
  const [old, now] = [stateOf(before), stateOf(after)];
  const split = splitOnEither(old, now);
  const sides = { before: sideOf(old, split), after: sideOf(now, split) };
  const changes: ReachChange[] = [];
  // Sets of both sides are compared under the numbers of the first.
  const adopted = new Map<PortSetId, PortSetId>();
  const { ports } = old.engine;
  const adopt = (id: PortSetId): PortSetId => {
    if (now.engine.ports === ports) return id;
    const known = adopted.get(id) ?? ports.adopt(now.engine.ports, id);
    adopted.set(id, known);
    return known;
  };
  const add = (source: string, destination: string, was: Passage, is: Passage) => {
    if (was.sure !== is.sure || was.possible !== is.possible) {
      changes.push(changeOf(ports, { source, destination, was, is }));
    }
  };
  comparePairs(sides, adopt, add);
  compareOutside(sides, adopt, add);
  return changes.sort((a, b) => order(a.source, b.source) || order(a.destination, b.destination));
}

interface Side {
  readonly state: ReachState;
  readonly peers: readonly PodPeer[];
  readonly byName: ReadonlyMap<string, PodPeer>;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

type Add = (source: string, destination: string, was: Passage, is: Passage) => void;

const nothing: Passage = { sure: noPorts, possible: noPorts };

function sideOf(state: ReachState, split: ReadonlySet<WorkloadId>): Side {
  const peers = podPeers(state, split);
  return { state, peers, byName: new Map(peers.map((peer) => [peer.name, peer])) };
}

function splitOnEither(...states: readonly ReachState[]): ReadonlySet<WorkloadId> {
  const split = new Set<WorkloadId>();
  for (const state of states) {
    for (const { pod, workload } of podPeers(state, split)) {
      if (pod !== undefined) split.add(workload.id);
    }
  }
  return split;
}

/** Goes through the pairs of both sides one source at a time, so that only one source's answers are held. */
function comparePairs({ before, after }: Sides, adopt: (id: PortSetId) => PortSetId, add: Add): void {
  const names = [...new Set([...before.byName.keys(), ...after.byName.keys()])];
  const positions = new Map(names.map((name, index) => [name, index]));
  const rows = {
    sure: new Uint32Array(names.length),
    possible: new Uint32Array(names.length),
  };
  const positionOf = (peers: readonly PodPeer[]) => peers.map(({ name }) => positions.get(name) ?? 0);
  const beforePositions = positionOf(before.peers);
  const afterPositions = positionOf(after.peers);
  for (const source of names) {
    rows.sure.fill(noPorts);
    rows.possible.fill(noPorts);
    const was = before.byName.get(source);
    const is = after.byName.get(source);
    if (was !== undefined) {
      eachPair(before.state, [was], before.peers, (_, index, sure, possible) => {
        const at = beforePositions[index] ?? 0;
        rows.sure[at] = sure;
        rows.possible[at] = possible;
      });
    }
    const rest = is === undefined ? undefined : new Uint8Array(names.length);
    if (is !== undefined && rest !== undefined) {
      eachPair(after.state, [is], after.peers, (_, index, sure, possible) => {
        const at = afterPositions[index] ?? 0;
        rest[at] = 1;
        const [sureBefore, possibleBefore] = [rows.sure[at] ?? noPorts, rows.possible[at] ?? noPorts];
        const [sureAfter, possibleAfter] = [adopt(sure), adopt(possible)];
        if (sureBefore === sureAfter && possibleBefore === possibleAfter) return;
        add(
          source,
          names[at] ?? '',
          { sure: sureBefore, possible: possibleBefore },
          { sure: sureAfter, possible: possibleAfter },
        );
      });
    }
    for (let at = 0; at < names.length; at += 1) {
      if (rest?.[at] === 1) continue;
      const gone = { sure: rows.sure[at] ?? noPorts, possible: rows.possible[at] ?? noPorts };
      add(source, names[at] ?? '', gone, nothing);
    }
  }
}

function compareOutside({ before, after }: Sides, adopt: (id: PortSetId) => PortSetId, add: Add): void {
  // A family that only one side tells of is open or closed on the other too.
  const families = [...new Set([...before.state.families, ...after.state.families])];
  for (const name of new Set([...before.byName.keys(), ...after.byName.keys()])) {
    const was = before.byName.get(name);
    const is = after.byName.get(name);
    for (const direction of ['ingress', 'egress'] as const) {
      const old = was === undefined ? [] : outsidePassages({ ...before.state, families }, was.classes, direction);
      const now = is === undefined ? [] : outsidePassages({ ...after.state, families }, is.classes, direction);
      const adopted = now.map((each) => ({ ...each, sure: adopt(each.sure), possible: adopt(each.possible) }));
      for (const { range, was: passageBefore, is: passageAfter } of joined(old, adopted)) {
        const outside = rangeName(range);
        if (direction === 'ingress') add(outside, name, passageBefore, passageAfter);
        else add(name, outside, passageBefore, passageAfter);
      }
    }
  }
}

interface Joined {
  readonly range: AddressRange;
  readonly was: Passage;
  readonly is: Passage;
}

/** Both sides' stretches laid over each other, ascending by family, as wide as both answers stay the same. */
function joined(old: readonly AddressStretch[], now: readonly AddressStretch[]): readonly Joined[] {
  const found: Joined[] = [];
  for (const family of ['IPv4', 'IPv6'] as const) {
    const sides = [old, now].map((side) => side.filter(({ range }) => range.family === family));
    const [left = [], right = []] = sides;
    const starts = [...new Set([...left, ...right].map(({ range }) => range.first))].sort((a, b) => (a < b ? -1 : 1));
    let [i, j] = [0, 0];
    for (const [index, first] of starts.entries()) {
      while ((left[i + 1]?.range.first ?? first + 1n) <= first) i += 1;
      while ((right[j + 1]?.range.first ?? first + 1n) <= first) j += 1;
      const [was, is] = [left[i] ?? nothing, right[j] ?? nothing];
      const next = starts[index + 1];
      const last = next === undefined ? ((left[i] ?? right[j])?.range.last ?? first) : next - 1n;
      const previous = found.at(-1);
      if (
        previous !== undefined &&
        previous.range.family === family &&
        same(previous.was, was) &&
        same(previous.is, is)
      ) {
        found[found.length - 1] = { ...previous, range: { family, first: previous.range.first, last } };
      } else {
        found.push({ range: { family, first, last }, was, is });
      }
    }
  }
  return found;
}

function same(a: Passage, b: Passage): boolean {
  return a.sure === b.sure && a.possible === b.possible;
}

function changeOf(
  ports: PortSets,
  {
    source,
    destination,
    was,
    is,
  }: { readonly source: string; readonly destination: string; readonly was: Passage; readonly is: Passage },
): ReachChange {
  const maybe = ({ sure, possible }: Passage) => ports.read(ports.without(possible, sure));
  return {
    kind: kindOf(was, is),
    source,
    destination,
    before: ports.read(was.sure),
    after: ports.read(is.sure),
    ...(was.sure === was.possible ? {} : { beforeMaybe: maybe(was) }),
    ...(is.sure === is.possible ? {} : { afterMaybe: maybe(is) }),
  };
}

function kindOf(was: Passage, is: Passage): ReachChange['kind'] {
  if (was.sure === noPorts && is.sure !== noPorts) return 'added';
  return was.sure !== noPorts && is.sure === noPorts ? 'removed' : 'changed';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
