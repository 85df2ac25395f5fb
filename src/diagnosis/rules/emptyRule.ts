import type { Direction } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { namesOf } from '../world/names';
import { hasWord, saysAllow, saysDeny } from '../world/policyWords';
import { isNull, rulesOf, type Subject, within, written } from '../world/subject';
import type { World } from '../world/world';

/**
 * The opposite meanings of no rule and of one empty rule, where the policy's own name says the other, or where the empty rule is nothing behind a dash.
 */
export const emptyRule: PolicyRule = (subject, world) =>
  (['ingress', 'egress'] as const).flatMap((direction) =>
    subject.policy.policyTypes.includes(direction) ? inDirection(subject, world, direction) : [],
  );

function inDirection(subject: Subject, world: World, direction: Direction): readonly Remark[] {
  const { policy } = subject;
  const rules = rulesOf(policy, direction);
  const list = ['spec', direction];
  if (rules.length === 0) {
    const value = written(subject, list);
    const saysNothing = policy.ingress.length === 0 && policy.egress.length === 0;
    const other = direction === 'ingress' ? 'egress' : 'ingress';
    const isForgotten = saysNothing && saysAllow(policy.name) && !hasWord(policy.name, other);
    if (!isForgotten || value === undefined || !(isNull(value) || value.kind === 'list')) return [];
    return [remark(subject, world, direction, 'allowsNobody')];
  }
  const empty = rules.filter(({ rule }) => rule.peers.length === 0 && rule.ports.length === 0);
  return empty.flatMap(({ path, index }) => {
    const nothingWritten = isNull(written(subject, path));
    if (!nothingWritten && !(saysDeny(policy.name) && rules.length === 1 && isEmptyMap(subject, path))) return [];
    return [remark(subject, world, direction, 'allowsAll', index)];
  });
}

function isEmptyMap(subject: Subject, path: readonly (string | number)[]): boolean {
  const value = written(subject, path);
  return value?.kind === 'map' && value.entries.size === 0;
}

function remark(
  subject: Subject,
  world: World,
  direction: Direction,
  effect: 'allowsAll' | 'allowsNobody',
  index?: number,
): Remark {
  const { policy, pods } = subject;
  const list = ['spec', direction];
  return {
    code: 'emptyRule',
    severity: 'warning',
    origin: policy.origin,
    at: index === undefined ? list : [...list, index],
    params: {
      context: `${effect}_${direction}`,
      policy: policy.name,
      pods: namesOf(world, pods, policy.namespace),
      count: pods.length,
    },
    repairs:
      effect === 'allowsAll'
        ? [
            { kind: 'setValue', at: within(subject, list), value: [], intent: 'allowNobody' },
            // An empty rule that is written out says so already; only the name says otherwise.
            ...(index === undefined || !isNull(written(subject, [...list, index]))
              ? []
              : [{ kind: 'setValue', at: within(subject, [...list, index]), value: {}, intent: 'allowAll' } as const]),
          ]
        : [{ kind: 'setValue', at: within(subject, list), value: [{}], intent: 'allowAll' }],
  };
}
