import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { policyType, type RuleAt, rulesInForce, type Subject } from '../world/subject';
import type { World } from '../world/world';

/** What the chosen plugin does not do with a policy that uses it. One that enforces nothing at all is told elsewhere, once. */
export const pluginLacks: PolicyRule = (subject, world) => {
  const { plugin } = world;
  if (plugin.enforces.ingress === 'no' && plugin.enforces.egress === 'no') return [];
  return [
    ...rulesInForce(subject).flatMap((rule) =>
      rule.rule.ports.flatMap((item, index): readonly Remark[] => {
        if (item.endPort !== undefined && item.endPort !== item.port && plugin.endPort === 'no') {
          return [told(subject, world, rule, index, 'endPort', { port: String(item.port), endPort: item.endPort })];
        }
        if (item.protocol === 'SCTP' && plugin.sctp === 'no') return [told(subject, world, rule, index, 'sctp', {})];
        if (typeof item.port === 'string' && plugin.namedPorts === 'no') {
          return [told(subject, world, rule, index, 'namedPort', { name: item.port })];
        }
        if (typeof item.port === 'string' && plugin.namedPorts === 'refusesPolicy') {
          return [told(subject, world, rule, index, 'namedPortPolicy', { name: item.port })];
        }
        return [];
      }),
    ),
    ...(['ingress', 'egress'] as const).flatMap((direction): readonly Remark[] => {
      if (!subject.policy.policyTypes.includes(direction) || plugin.enforces[direction] !== 'no') return [];
      return [
        {
          code: 'pluginLacks',
          severity: 'warning',
          origin: subject.policy.origin,
          at: ['spec', 'policyTypes'],
          params: { context: 'direction', plugin: plugin.label, direction, type: policyType[direction] },
        },
      ];
    }),
  ];
};

function told(
  { policy }: Subject,
  { plugin }: World,
  rule: RuleAt,
  index: number,
  context: string,
  params: Readonly<Record<string, string | number>>,
): Remark {
  const field = context === 'sctp' ? 'protocol' : context === 'endPort' ? 'endPort' : 'port';
  return {
    code: 'pluginLacks',
    severity: 'warning',
    origin: policy.origin,
    at: [...rule.path, 'ports', index, field],
    params: { context, plugin: plugin.label, ...params },
  };
}
