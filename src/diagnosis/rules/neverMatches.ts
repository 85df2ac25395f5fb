import { describeSelector, type FieldPath, type LabelSelector, type Repair } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { contradictionIn } from '../world/contradiction';
import { peersKey, rulesInForce, type Subject, within } from '../world/subject';

/** Selectors whose requirements cannot all be true. */
export const neverMatches: PolicyRule = (subject) => [
  ...ofSelector(subject, ['spec', 'podSelector'], subject.policy.podSelector),
  ...rulesInForce(subject).flatMap((rule) =>
    rule.rule.peers.flatMap((peer, index) =>
      (['namespaceSelector', 'podSelector'] as const).flatMap((key) => {
        const selector = peer[key];
        const at = [...rule.path, peersKey[rule.direction], index, key];
        return selector === undefined ? [] : ofSelector(subject, at, selector);
      }),
    ),
  ),
];

function ofSelector(subject: Subject, at: FieldPath, selector: LabelSelector): readonly Remark[] {
  const found = contradictionIn(selector);
  if (found === undefined) return [];
  const { key, expressions, inMatchLabels } = found;
  const about: LabelSelector = {
    matchLabels: new Map(inMatchLabels ? [[key, selector.matchLabels.get(key) ?? '']] : []),
    matchExpressions: expressions.flatMap((index) => selector.matchExpressions[index] ?? []),
  };
  return [
    {
      code: 'neverMatches',
      severity: 'warning',
      origin: subject.policy.origin,
      at,
      params: { key, requirements: describeSelector(about) },
      // Each of them may be the one that was not meant.
      repairs: expressions.map(
        (index): Repair => ({ kind: 'remove', at: within(subject, [...at, 'matchExpressions', index]) }),
      ),
    },
  ];
}
