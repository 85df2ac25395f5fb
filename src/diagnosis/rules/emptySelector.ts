import type { FieldPath } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { namesOf } from '../world/names';
import { isNull, peersKey, rulesInForce, type Subject, within, written } from '../world/subject';
import type { World } from '../world/world';

/** Selectors with nothing behind the colon. `{}` is said on purpose; nothing at all looks forgotten, and does not mean the same everywhere. */
export const emptySelector: PolicyRule = (subject, world) => [
  ...ofPolicy(subject, world),
  ...rulesInForce(subject).flatMap((rule) =>
    rule.rule.peers.flatMap((_, index) => ofPeer(subject, [...rule.path, peersKey[rule.direction], index])),
  ),
];

function ofPolicy(subject: Subject, world: World): readonly Remark[] {
  const { policy, pods, spec } = subject;
  const at = ['spec', 'podSelector'];
  const params = {
    namespace: policy.namespace,
    pods: namesOf(world, pods, undefined),
    count: pods.length,
  };
  if (spec === undefined || written(subject, at) === undefined) {
    return [
      {
        code: 'emptySelector',
        severity: 'info',
        origin: policy.origin,
        at: spec === undefined ? ['metadata', 'name'] : ['spec'],
        part: 'key',
        params: { context: 'absent', ...params },
        repairs: [
          { kind: 'insertKey', at: within(subject, ['spec']), key: 'podSelector', value: {}, intent: 'allPods' },
        ],
      },
    ];
  }
  const empty = emptyFieldIn(subject, at);
  if (empty === undefined) return [];
  return [
    {
      code: 'emptySelector',
      severity: 'warning',
      origin: policy.origin,
      at: empty,
      part: 'key',
      params: { context: 'podSelector', ...params },
      repairs: [{ kind: 'setValue', at: within(subject, at), value: {}, intent: 'allPods' }],
    },
  ];
}

/** The API drops a peer's field that is null: what remains means something else than `{}` would. */
function ofPeer(subject: Subject, peer: FieldPath): readonly Remark[] {
  return (['namespaceSelector', 'podSelector'] as const).flatMap((key): readonly Remark[] => {
    const other = key === 'namespaceSelector' ? 'podSelector' : 'namespaceSelector';
    const at = [...peer, key];
    const isDropped = isNull(written(subject, at)) && written(subject, [...peer, other])?.kind === 'map';
    const empty = isDropped ? at : emptyFieldIn(subject, at);
    if (empty === undefined) return [];
    const place = within(subject, at);
    return [
      {
        code: 'emptySelector',
        severity: 'warning',
        origin: subject.policy.origin,
        at: empty,
        part: 'key',
        params: {
          context: isDropped ? `${key}Dropped` : `${key}Everything`,
          namespace: subject.policy.namespace,
        },
        repairs: isDropped
          ? [
              { kind: 'setValue', at: place, value: {}, intent: key === 'podSelector' ? 'allPods' : 'allNamespaces' },
              ...(key === 'namespaceSelector'
                ? ([{ kind: 'remove', at: place, intent: 'ownNamespace' }] as const)
                : []),
            ]
          : [{ kind: 'setValue', at: place, value: {}, intent: key === 'podSelector' ? 'allPods' : 'allNamespaces' }],
      },
    ];
  });
}

/** The field that was left without content, where that empties the whole selector. */
function emptyFieldIn(subject: Subject, selector: FieldPath): FieldPath | undefined {
  const value = written(subject, selector);
  if (value === undefined) return undefined;
  // A peer without any field is refused, so this is the policy's own selector.
  if (value.kind === 'null') return selector.length === 2 ? selector : undefined;
  if (value.kind !== 'map' || value.entries.size !== 1) return undefined;
  for (const key of ['matchLabels', 'matchExpressions']) {
    if (isNull(written(subject, [...selector, key]))) return [...selector, key];
  }
  return undefined;
}
