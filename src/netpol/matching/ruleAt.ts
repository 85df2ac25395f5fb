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
  return policies.flatMap((policy) => rulesOfPolicy(policy)[direction]);
}

type RulesByDirection = Readonly<Record<Direction, readonly RuleAt[]>>;

const rulesOfPolicies = new WeakMap<NetworkPolicy, RulesByDirection>();

function rulesOfPolicy(policy: NetworkPolicy): RulesByDirection {
  const known = rulesOfPolicies.get(policy);
  if (known !== undefined) return known;
  const placed = (direction: Direction) =>
    policy[direction].map((rule, index) => ({
      policy,
      direction,
      rule,
      index,
      place: placeWithin(policy.origin, 'spec', direction, index),
    }));
  const rules = { ingress: placed('ingress'), egress: placed('egress') };
  rulesOfPolicies.set(policy, rules);
  return rules;
}

/** The field that holds a rule's peers. */
export function peersField(direction: Direction): 'from' | 'to' {
  return direction === 'ingress' ? 'from' : 'to';
}

/** The items of one list of a rule that match; `any` alone when the list is empty, for then everything does. */
export function itemsOf<Item>(
  items: readonly Item[],
  rule: Place,
  list: 'from' | 'to' | 'ports',
  matches: (item: Item) => boolean,
): readonly (ItemRef | 'any')[] {
  if (items.length === 0) return ['any'];
  const found: ItemRef[] = [];
  for (const [index, item] of items.entries()) {
    if (matches(item)) found.push({ index, place: placeWithin(rule, list, index) });
  }
  return found;
}
