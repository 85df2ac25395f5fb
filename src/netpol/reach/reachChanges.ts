import type { AddressRange } from '../address/address';
import type { AddressStretch } from './addressPassages';
import { type Add, compareAll, compareTouched, nothing } from './comparePairs';
import { outsidePassages, rangeName } from './outsidePassages';
import { noPorts, type PortSetId, type PortSets } from './portSets';
import type { Reach, ReachChange } from './reach';
import { stateOf } from './reachOf';
import type { Passage } from './resolvePorts';
import { doorOf, type Sides, sidesOf } from './sides';

/**
 * What differs from one reach to another, by source, then destination; nothing when all answers are equal. A workload
 * whose pods differ on one side is taken apart on both. Outside ranges are cut at both sides' bounds and joined where
 * the change is the same.
 */
export function reachChanges(before: Reach, after: Reach): readonly ReachChange[] {
  const [old, now] = [stateOf(before), stateOf(after)];
  const sides = sidesOf(old, now);
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
  const isTold = old.engine === now.engine && compareTouched(sides, add);
  if (!isTold) compareAll(sides, adopt, add);
  compareOutside(sides, adopt, add);
  return changes.sort((a, b) => order(a.source, b.source) || order(a.destination, b.destination));
}

function compareOutside({ before, after }: Sides, adopt: (id: PortSetId) => PortSetId, add: Add): void {
  // A family that only one side tells of is open or closed on the other too.
  const families = [...new Set([...before.state.families, ...after.state.families])];
  const sameEngine = before.state.engine === after.state.engine;
  for (const name of new Set([...before.byName.keys(), ...after.byName.keys()])) {
    const was = before.byName.get(name);
    const is = after.byName.get(name);
    for (const direction of ['ingress', 'egress'] as const) {
      if (sameEngine && was && is && doorOf(before, was, direction) === doorOf(after, is, direction)) continue;
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
