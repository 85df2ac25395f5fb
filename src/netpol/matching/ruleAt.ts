import { type Place, placeWithin } from '../place';
import type { Direction, NetworkPolicy, NetworkPolicyRule } from '../resources';

/** A rule with where it stands. */
export interface RuleAt {
  readonly policy: NetworkPolicy;
  readonly direction: Direction;
  readonly rule: NetworkPolicyRule;
  /** Counted from 0 in its direction. */
  readonly index: number;
  readonly place: Place;
}

/** An item of a rule's list with where it stands. */
export interface ItemRef {
  /** Counted from 0. */
  readonly index: number;
  readonly place: Place;
}

/** The rules of policies in one direction, in order. */
export function rulesOf(policies: readonly NetworkPolicy[], direction: Direction): readonly RuleAt[] {
  return policies.flatMap((policy) =>
    policy[direction].map((rule, index) => ({
      policy,
      direction,
      rule,
      index,
      place: placeWithin(policy.origin, 'spec', direction, index),
    })),
  );
}

/** The field that holds a rule's peers. */
export function peersField(direction: Direction): 'from' | 'to' {
  return direction === 'ingress' ? 'from' : 'to';
}

/** The items of a list that match; `any` alone when the list is empty, for then everything does. */
export function itemsOf<Item>(
  items: readonly Item[],
  place: Place,
  matches: (item: Item) => boolean,
): readonly (ItemRef | 'any')[] {
  if (items.length === 0) return ['any'];
  const found: ItemRef[] = [];
  for (const [index, item] of items.entries()) {
    if (matches(item)) found.push({ index, place: placeWithin(place, index) });
  }
  return found;
}
