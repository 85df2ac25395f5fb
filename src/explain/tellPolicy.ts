import {
  type Cluster,
  type Direction,
  describeSelector,
  type NetworkPolicy,
  type Place,
  type PluginProfile,
  placeWithin,
  selectedWorkloads,
} from '#netpol';
import { podMentions } from './podMentions';
import type { FindWord, Sentence } from './sentence';
import { type RuleStory, tellRule } from './tellRule';

/** A policy in plain words. */
export interface PolicyStory {
  readonly policy: NetworkPolicy;
  /** Whom it protects, by name. */
  readonly protects: Sentence;
  /** Ingress, then egress. */
  readonly directions: readonly [DirectionStory, DirectionStory];
}

/** What a policy says about one direction. */
export interface DirectionStory {
  readonly direction: Direction;
  /** Whether it isolates, and why. */
  readonly isolation: Sentence;
  /** What having no rule comes to; absent where there is one, or the direction is not isolated. */
  readonly noRule?: Sentence;
  /** Empty where the direction is not isolated: rules count for nothing then. */
  readonly rules: readonly RuleStory[];
}

/** What a policy is told from. */
export interface PolicySubject {
  readonly cluster: Cluster;
  readonly policy: NetworkPolicy;
  readonly plugin: PluginProfile;
  readonly word: FindWord;
}

/** Tells a policy in plain words: whom it protects, which directions it isolates and why, and each rule. */
export function tellPolicy(subject: PolicySubject): PolicyStory {
  return {
    policy: subject.policy,
    protects: tellProtected(subject),
    directions: [tellDirection(subject, 'ingress'), tellDirection(subject, 'egress')],
  };
}

function tellProtected({ cluster, policy, word }: PolicySubject): Sentence {
  const selected = selectedWorkloads(cluster, policy);
  const selector = placeWithin(policy.origin, 'spec', 'podSelector');
  const { namespace } = policy;
  const labels = describeSelector(policy.podSelector);
  const whom = labels === '' ? 'all' : 'some';
  return {
    key: selected.length === 0 ? `explain.policy.protectsNobody.${whom}` : `explain.policy.protects.${whom}`,
    values: { namespace, labels, ...podMentions(selected, namespace, word).values },
    places: { podSelector: selector },
    speaksOf: { podSelector: selected.map(({ id }) => id) },
    lists: podMentions(selected, namespace, word).lists,
  };
}

function tellDirection(subject: PolicySubject, direction: Direction): DirectionStory {
  const { policy } = subject;
  const isIsolated = policy.policyTypes.includes(direction);
  const rules = policy[direction];
  const isolation = tellIsolating(policy, direction);
  if (!isIsolated) return { direction, isolation, rules: [] };
  return {
    direction,
    isolation,
    ...(rules.length === 0 ? { noRule: { key: `explain.policy.noRule.${direction}`, values: {}, places: {} } } : {}),
    rules: rules.map((_, index) => tellRule(subject, direction, index)),
  };
}

function tellIsolating(policy: NetworkPolicy, direction: Direction): Sentence {
  const places: Readonly<Record<string, Place>> = { types: placeWithin(policy.origin, 'spec', 'policyTypes') };
  const count = policy[direction].length;
  const why = policy.policyTypesDefaulted ? 'defaulted' : 'listed';
  if (policy.policyTypes.includes(direction)) {
    return { key: `explain.policy.isolates.${direction}.${why}`, values: {}, places };
  }
  // Ingress is never left out by default, and egress only when it has no rule.
  if (count > 0) return { key: `explain.policy.ignores.${direction}`, values: { count }, places };
  return { key: `explain.policy.leaves.${direction}.${why}`, values: {}, places };
}
