import type { AdminPolicy, AdminPolicyKind, AdminRule } from '../adminPolicy';
import { type Place, placeWithin } from '../place';
import type { Direction } from '../resources';

/** A rule of an administrators' policy with where it stands. */
export interface AdminRuleAt {
  readonly policy: AdminPolicy;
  readonly direction: Direction;
  readonly rule: AdminRule;
  /** Counted from 0 in its direction. */
  readonly index: number;
  readonly place: Place;
}

/** The rules of a policy in one direction, from the top. */
export function adminRulesOf(policy: AdminPolicy, direction: Direction): readonly AdminRuleAt[] {
  let placed = placedRules.get(policy);
  if (placed === undefined) {
    placed = { ingress: place(policy, 'ingress'), egress: place(policy, 'egress') };
    placedRules.set(policy, placed);
  }
  return placed[direction];
}

/** The field that holds a rule's ports: v1alpha2 has it under another name. */
export function portsField(kind: AdminPolicyKind): 'ports' | 'protocols' {
  return kind === 'ClusterNetworkPolicy' ? 'protocols' : 'ports';
}

const placedRules = new WeakMap<AdminPolicy, Readonly<Record<Direction, readonly AdminRuleAt[]>>>();

function place(policy: AdminPolicy, direction: Direction): readonly AdminRuleAt[] {
  return policy[direction].map((rule, index) => ({
    policy,
    direction,
    rule,
    index,
    place: placeWithin(policy.origin, 'spec', direction, index),
  }));
}
