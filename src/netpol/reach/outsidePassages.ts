import type { AddressRange } from '../address/address';
import { formatAddress, wholeFamily } from '../address/address';
import type { Direction } from '../resources';
import type { AddressStretch } from './addressPassages';
import { rowAt } from './cells';
import { outsideOf } from './doorRows';
import type { ClassId } from './podClasses';
import { allPorts, noPorts } from './portSets';
import type { ReachState } from './reachState';

/** What passes one door of a pod to or from outside addresses, of all families that are told of, cut only where the answer changes. */
export function outsidePassages(
  state: ReachState,
  classes: readonly ClassId[],
  direction: Direction,
): readonly AddressStretch[] {
  // All addresses of a pod stand behind the same policies, hence the same door.
  const [id] = classes;
  const row = id === undefined ? undefined : rowAt(state.doors[direction], id);
  if (row !== undefined) return state.families.flatMap((family) => outsideOf(state.engine, row, family));
  return state.families.map((family) => ({ range: wholeFamily(family), sure: allPorts, possible: allPorts }));
}

/** The passage of one address or of all of a range: surely what passes at all of its addresses. */
export function passageAlong(
  state: ReachState,
  stretches: readonly AddressStretch[],
  { family, first, last }: AddressRange,
): { readonly sure: number; readonly possible: number } {
  const { ports } = state.engine;
  let sure = allPorts;
  let possible = noPorts;
  for (const { range, ...passage } of stretches) {
    if (range.family !== family || range.last < first || last < range.first) continue;
    sure = ports.intersect(sure, passage.sure);
    possible = ports.union(possible, passage.possible);
  }
  return { sure, possible };
}

/** The name of a range of outside addresses: `203.0.113.0-203.0.113.255`, and both bounds where they are one. */
export function rangeName({ family, first, last }: AddressRange): string {
  return `${formatAddress(family, first)}-${formatAddress(family, last)}`;
}
