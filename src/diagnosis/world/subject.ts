import { type MapValue, type Reading, type Value, writtenAt } from '#manifests';
import type { Direction, FieldPath, NetworkPolicy, NetworkPolicyRule, Place, PodManifest } from '#netpol';
import { placeWithin } from '#netpol';

/** A policy in force, with what is written for it and the pods that it selects. */
export interface Subject {
  readonly policy: NetworkPolicy;
  /** Absent where the manifest has no `spec`, or nothing in it. */
  readonly spec: MapValue | undefined;
  readonly pods: readonly PodManifest[];
}

/** A rule of a policy, and where it stands. */
export interface RuleAt {
  readonly direction: Direction;
  /** Counted from 0. */
  readonly index: number;
  readonly rule: NetworkPolicyRule;
  /** From the policy's root. */
  readonly path: FieldPath;
}

/** The keys of a rule's peers. */
export const peersKey: Readonly<Record<Direction, 'from' | 'to'>> = { ingress: 'from', egress: 'to' };

/** The policy types as the API writes them. */
export const policyType: Readonly<Record<Direction, 'Ingress' | 'Egress'>> = { ingress: 'Ingress', egress: 'Egress' };

const directions: readonly Direction[] = ['ingress', 'egress'];

/** The rules that a policy enforces: those of its policy types, ingress first. */
export function rulesInForce({ policy }: Subject): readonly RuleAt[] {
  return directions.flatMap((direction) => (policy.policyTypes.includes(direction) ? rulesOf(policy, direction) : []));
}

/** All rules of a direction, in force or not. */
export function rulesOf(policy: NetworkPolicy, direction: Direction): readonly RuleAt[] {
  return policy[direction].map((rule, index) => ({ direction, index, rule, path: ['spec', direction, index] }));
}

/** A place within a policy. */
export function within({ policy }: Subject, path: FieldPath): Place {
  return placeWithin(policy.origin, ...path);
}

/** What is written at a path of a policy; undefined where nothing is. */
export function written({ spec }: Subject, path: FieldPath): Value | undefined {
  let value: Value | undefined = spec;
  for (const step of path.slice(1)) {
    if (value?.kind === 'map') value = value.entries.get(String(step))?.value;
    else if (value?.kind === 'list' && typeof step === 'number') value = value.items[step];
    else return undefined;
  }
  return value;
}

/** Whether a field stands there with nothing behind its colon, or null. */
export function isNull(value: Value | undefined): boolean {
  return value?.kind === 'null';
}

/** The subject that a policy is. */
export function subjectOf(policy: NetworkPolicy, pods: readonly PodManifest[], reading: Reading): Subject {
  const spec = writtenAt(reading, placeWithin(policy.origin, 'spec'));
  return { policy, spec: spec?.kind === 'map' ? spec : undefined, pods };
}
