import type { Repair } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { namesOf } from '../world/names';
import { saysEverybody } from '../world/policyWords';
import { peersKey, type RuleAt, rulesInForce, type Subject, within, written } from '../world/subject';
import type { World } from '../world/world';

/** `from`, `to` or `ports` written with nothing in it: no restriction at all. Not where the policy's name says that everybody is meant. */
export const listLeftEmpty: PolicyRule = (subject, world) =>
  rulesInForce(subject).flatMap((rule) =>
    [peersKey[rule.direction], 'ports' as const].flatMap((key) => {
      const value = written(subject, [...rule.path, key]);
      if (value === undefined || !(value.kind === 'null' || (value.kind === 'list' && value.items.length === 0)))
        return [];
      return saysEverybody(subject.policy.name) ? [] : [remark(subject, world, rule, key)];
    }),
  );

function remark(subject: Subject, world: World, rule: RuleAt, key: 'from' | 'to' | 'ports'): Remark {
  const { policy, pods } = subject;
  const at = [...rule.path, key];
  const removeRule: Repair = {
    kind: 'editPolicies',
    edits: [{ kind: 'removeItem', item: within(subject, rule.path) }],
    intent: 'allowNobody',
  };
  const removeKey: Repair = {
    kind: 'remove',
    at: within(subject, at),
    intent: key === 'ports' ? 'everyPort' : 'everybody',
  };
  return {
    code: 'listLeftEmpty',
    pods,
    severity: 'warning',
    origin: policy.origin,
    at,
    part: 'entry',
    params: {
      context: key,
      pods: namesOf(world, pods, policy.namespace) || policy.name,
    },
    repairs: key === 'ports' ? [removeKey, removeRule] : [removeRule, removeKey],
  };
}
