import { type FieldPath, type LabelSelector, matchesLabels } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { isEmptySelector } from '../world/covers';
import { namesOf } from '../world/names';
import { peersKey, rulesInForce, type Subject } from '../world/subject';
import type { World } from '../world/world';

/** Selectors that match the labels of pods on their node's network, which most plugins neither protect nor recognise. */
export const hostNetworkIgnored: PolicyRule = (subject, world) => {
  if (world.hostPods.length === 0) return [];
  const { policy } = subject;
  return [
    ...told(subject, world, ['spec', 'podSelector'], policy.podSelector, [policy.namespace], 'podSelector'),
    ...rulesInForce(subject).flatMap((rule) =>
      rule.rule.peers.flatMap(({ podSelector, namespaceSelector }, index) => {
        if (podSelector === undefined) return [];
        const at = [...rule.path, peersKey[rule.direction], index, 'podSelector'];
        const namespaces =
          namespaceSelector === undefined
            ? [policy.namespace]
            : [...world.cluster.namespaces.values()]
                .filter(({ labels }) => matchesLabels(namespaceSelector, labels))
                .map(({ name }) => name);
        return told(subject, world, at, podSelector, namespaces, 'peer');
      }),
    ),
  ];
};

function told(
  { policy }: Subject,
  world: World,
  at: FieldPath,
  selector: LabelSelector,
  namespaces: readonly string[],
  context: 'podSelector' | 'peer',
): readonly Remark[] {
  if (isEmptySelector(selector)) return [];
  const ignored = world.hostPods.filter(
    (pod) => namespaces.includes(pod.namespace) && matchesLabels(selector, pod.labels),
  );
  if (ignored.length === 0) return [];
  return [
    {
      code: 'hostNetworkIgnored',
      pods: ignored,
      severity: 'warning',
      origin: policy.origin,
      at,
      params: { context, pods: namesOf(world, ignored, policy.namespace) },
    },
  ];
}
