import type { Cluster } from '../cluster';
import { policiesInForce } from '../joining/policiesInForce';
import { matchesLabels, missedRequirements } from '../matching/labelSelector';
import type { Party } from '../matching/party';
import { peerMatches } from '../matching/peerMatch';
import { portMatches } from '../matching/portMatch';
import { type RuleAt, rulesOf } from '../matching/ruleAt';
import { type Place, placeWithin } from '../place';
import type { PluginProfile } from '../plugin';
import type { Direction, NetworkPolicy } from '../resources';
import type { Connection, RuleRef } from '../verdict';
import { judgeDoorCase } from './doorCase';
import type { DoorQuestion } from './doorQuestion';
import { questionsOf } from './questions';

/** A rule that takes the connection and is not asked, since its policy does not stand at this door: the one thing that keeps the policy away. */
export interface OverlookedRule extends RuleRef {
  readonly failed: OverlookedField;
  /** The field that failed. */
  readonly fieldPlace: Place;
  /** How many fields would have to change. */
  readonly distance: number;
}

/** What keeps a policy from a door. `wants` and `has` as in `MissedField`. */
export type OverlookedField =
  /** It selects the pod, but its `policyTypes` leave the direction out. */
  | { readonly kind: 'policyTypes'; readonly wants: Direction }
  /** It selects other pods of the namespace. */
  | { readonly kind: 'podSelector'; readonly wants: string; readonly has: string }
  /** It stands in another namespace, and would select the pod in that of the pod. */
  | { readonly kind: 'policyNamespace'; readonly policyNamespace: string; readonly podNamespace: string };

/**
 * The rules of policies in force that would let a connection through a door which stops it, if only their policy stood there: first those that fewest
 * fields keep away, then in document order. Empty for a door that stops nothing.
 */
export function overlookedRules(
  cluster: Cluster,
  connection: Connection,
  direction: Direction,
  plugin: PluginProfile,
): readonly OverlookedRule[] {
  if (plugin.enforces[direction] !== 'yes') return [];
  const stopped = questionsOf(cluster, connection, plugin)
    .map((questions) => questions[direction])
    .find((question) => question.subject.kind === 'pod' && isStoppedByRules(question));
  if (stopped === undefined) return [];
  return policiesInForce(cluster)
    .flatMap((policy) => overlookedIn(stopped, policy))
    .sort((a, b) => a.distance - b.distance);
}

/** Where administrators have decided, no rule of a NetworkPolicy could have helped. */
function isStoppedByRules(question: DoorQuestion): boolean {
  const { truth, networkPolicies } = judgeDoorCase(question);
  return truth === 'no' && networkPolicies === 'asked';
}

function overlookedIn(question: DoorQuestion, policy: NetworkPolicy): readonly OverlookedRule[] {
  const kept = keptAway(question, policy);
  if (kept === undefined) return [];
  // Beside the pod, a lone podSelector would mean the pod's own namespace.
  const there = question.subject.kind === 'pod' ? { ...policy, namespace: question.subject.pod.namespace } : policy;
  const rule = rulesOf([policy], question.direction).find((each) => takes(question, each, there));
  if (rule === undefined) return [];
  const { direction, index, place } = rule;
  return [{ policy, direction, rule: index, place, ...kept }];
}

function keptAway(
  { subject, direction }: DoorQuestion,
  policy: NetworkPolicy,
): Pick<OverlookedRule, 'failed' | 'fieldPlace' | 'distance'> | undefined {
  if (subject.kind !== 'pod') return undefined;
  const { pod } = subject;
  const isTyped = policy.policyTypes.includes(direction);
  const isSelected = matchesLabels(policy.podSelector, pod.labels);
  if (policy.namespace !== pod.namespace) {
    if (!isTyped || !isSelected || policy.podSelector.matchLabels.size === 0) return undefined;
    return {
      failed: { kind: 'policyNamespace', policyNamespace: policy.namespace, podNamespace: pod.namespace },
      fieldPlace: placeWithin(policy.origin, 'metadata', 'namespace'),
      distance: 1,
    };
  }
  if (isSelected) {
    if (isTyped) return undefined;
    return {
      failed: { kind: 'policyTypes', wants: direction },
      fieldPlace: placeWithin(policy.origin, 'spec', 'policyTypes'),
      distance: 1,
    };
  }
  const missed = missedRequirements(policy.podSelector, pod.labels);
  const [first] = missed;
  if (first === undefined || !isTyped) return undefined;
  return {
    failed: { kind: 'podSelector', wants: first.wants, has: first.has },
    fieldPlace: placeWithin(policy.origin, 'spec', 'podSelector', ...first.path),
    distance: missed.length,
  };
}

/** Whether a rule takes the traffic for certain, judged as if it stood in a policy of the pod's namespace. A rule that takes everything says nothing about this connection. */
function takes({ other, traffic, plugin, cluster }: DoorQuestion, { rule }: RuleAt, policy: NetworkPolicy): boolean {
  if (rule.peers.length === 0 && rule.ports.length === 0) return false;
  const context = { policy, plugin, cluster };
  const matches = (party: Party) =>
    rule.peers.length === 0 || rule.peers.some((peer) => peerMatches(peer, party, party.address, context) === 'yes');
  return (
    matches(other) &&
    (rule.ports.length === 0 || rule.ports.some((port) => portMatches(port, traffic, plugin) === 'yes'))
  );
}
