import { describeSelector, type LabelSelector, type NetworkPolicyPeer, type PodManifest } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { namesOf } from '../world/names';
import { peersKey, type RuleAt, rulesInForce, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/**
 * A namespace selector and a pod selector as two peers, where one peer was meant: a dash too many. Proven by the pods: alone the pod selector
 * matches nobody, together with the namespace selector it does. Where both readings have pods, or there are none to tell by, it is said
 * only of two peers that stand alone, as a remark. Where the pods fit two peers, it is no mistake.
 */
export const peersApart: PolicyRule = (subject, world) =>
  rulesInForce(subject).flatMap((rule) =>
    rule.rule.peers.flatMap((second, index) => {
      const first = rule.rule.peers[index - 1];
      const pair = first && pairOf(first, second);
      return pair === undefined ? [] : told(subject, world, rule, index, pair);
    }),
  );

interface Pair {
  readonly namespaceSelector: LabelSelector;
  readonly podSelector: LabelSelector;
}

function pairOf(a: NetworkPolicyPeer, b: NetworkPolicyPeer): Pair | undefined {
  if (a.ipBlock !== undefined || b.ipBlock !== undefined) return undefined;
  const namespaceSelector = a.podSelector === undefined ? a.namespaceSelector : b.namespaceSelector;
  const podSelector = a.podSelector === undefined ? b.podSelector : a.podSelector;
  const isApart = (a.podSelector === undefined) !== (b.podSelector === undefined);
  const isOneEach = (a.namespaceSelector === undefined) !== (b.namespaceSelector === undefined);
  if (!isApart || !isOneEach || namespaceSelector === undefined || podSelector === undefined) return undefined;
  if (podSelector.matchLabels.size + podSelector.matchExpressions.length === 0) return undefined;
  return { namespaceSelector, podSelector };
}

function told(subject: Subject, world: World, rule: RuleAt, index: number, pair: Pair): readonly Remark[] {
  const { policy } = subject;
  const own = world.matched(policy, { podSelector: pair.podSelector });
  const both = world.matched(policy, pair);
  const there = world.matched(policy, { namespaceSelector: pair.namespaceSelector });
  const isProven = own.length === 0 && both.length > 0;
  if (!isProven && !(rule.rule.peers.length === 2 && isOpen({ own, both, there }))) return [];
  const at = [...rule.path, peersKey[rule.direction], index];
  return [
    {
      code: 'peersApart',
      pods: subject.pods,
      severity: isProven ? 'warning' : 'info',
      origin: policy.origin,
      at,
      params: {
        context: both.length > 0 ? 'pods' : 'noPods',
        namespaces: describeSelector(pair.namespaceSelector) || '{}',
        pods: describeSelector(pair.podSelector),
        namespace: policy.namespace,
        admitted: namesOf(world, [...there, ...own], policy.namespace),
        together: namesOf(world, both, policy.namespace),
      },
      repairs: [{ kind: 'joinItem', at: within(subject, at), intent: 'bothMustHold' }],
    },
  ];
}

interface Evidence {
  readonly own: readonly PodManifest[];
  readonly both: readonly PodManifest[];
  readonly there: readonly PodManifest[];
}

/** Whether the pods leave open which of the two was meant, and it makes a difference. */
function isOpen({ own, both, there }: Evidence): boolean {
  if (there.length === 0) return own.length === 0;
  return both.length > 0 && both.length < there.length;
}
