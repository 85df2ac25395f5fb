import { type Direction, dnsRule, type Repair } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { isEmptySelector } from '../world/covers';
import { namesOf } from '../world/names';
import { hasWord, saysAllow } from '../world/policyWords';
import { policyType, type Subject, within, written } from '../world/subject';
import type { World } from '../world/world';

/** What `policyTypes` switches on by being left out, and what it leaves switched off. */
export const policyTypes: PolicyRule = (subject, world) => [
  ...ingressIsolatedToo(subject, world),
  ...egressNotIsolated(subject, world),
  ...rulesIgnored(subject, world),
  ...egressLeftOpen(subject, world),
];

/** Egress rules alone, and no `policyTypes`: the default isolates for ingress as well. A remark where the pods are isolated for ingress anyway. */
function ingressIsolatedToo(subject: Subject, world: World): readonly Remark[] {
  const { policy, pods } = subject;
  if (!policy.policyTypesDefaulted || policy.egress.length === 0 || policy.ingress.length > 0) return [];
  const closed = pods.filter((pod) => world.isolating(pod, 'ingress').every((other) => other === subject));
  return [
    {
      code: 'ingressIsolatedToo',
      pods: closed,
      severity: pods.length > 0 && closed.length === 0 ? 'info' : 'warning',
      origin: policy.origin,
      at: ['spec', 'egress'],
      part: 'key',
      params: { context: closed.length > 0 ? 'pods' : 'noPods', pods: namesOf(world, closed, policy.namespace) },
      repairs: [
        setTypes(subject, ['egress'], 'egressOnly'),
        setTypes(subject, ['ingress', 'egress'], 'bothDirections'),
      ],
    },
  ];
}

/** `egress: []`, or a name that speaks of egress, and no `policyTypes`: the default isolates for ingress alone. */
function egressNotIsolated(subject: Subject, world: World): readonly Remark[] {
  const { policy, pods } = subject;
  if (!policy.policyTypesDefaulted || policy.egress.length > 0) return [];
  const egress = written(subject, ['spec', 'egress']);
  const isNamed = policy.ingress.length === 0 && hasWord(policy.name, 'egress') && !hasWord(policy.name, 'ingress');
  if (egress === undefined && !(isNamed && !saysAllow(policy.name))) return [];
  const keepsIngress = policy.ingress.length > 0 || written(subject, ['spec', 'ingress']) !== undefined;
  return [
    {
      code: 'egressNotIsolated',
      pods,
      severity: 'warning',
      origin: policy.origin,
      at: egress === undefined ? ['metadata', 'name'] : ['spec', 'egress'],
      part: 'entry',
      params: {
        context: keepsIngress ? 'egress' : 'ingressInstead',
        pods: namesOf(world, pods, policy.namespace) || policy.name,
      },
      repairs: keepsIngress
        ? [setTypes(subject, ['ingress', 'egress'], 'bothDirections')]
        : [setTypes(subject, ['egress'], 'egressOnly'), setTypes(subject, ['ingress', 'egress'], 'bothDirections')],
    },
  ];
}

/** Rules of a direction that `policyTypes` does not list. */
function rulesIgnored(subject: Subject, world: World): readonly Remark[] {
  const { policy, pods } = subject;
  return (['ingress', 'egress'] as const).flatMap((direction): readonly Remark[] => {
    if (policy.policyTypes.includes(direction) || policy[direction].length === 0) return [];
    const at = ['spec', direction];
    return [
      {
        code: 'rulesIgnored',
        pods,
        severity: 'warning',
        origin: policy.origin,
        at,
        part: 'key',
        params: {
          context: direction,
          type: policyType[direction],
          pods: namesOf(world, pods, policy.namespace) || policy.name,
        },
        repairs: [
          {
            kind: 'editPolicies',
            edits: [{ kind: 'addPolicyType', policy: policy.origin, direction }],
            intent: 'enforceThem',
          },
          { kind: 'remove', at: within(subject, at), intent: 'keepAsItIs' },
        ],
      },
    ];
  });
}

/** A default deny whose name speaks of everything, and which leaves egress open, as does every other policy for all pods of the namespace. */
function egressLeftOpen(subject: Subject, world: World): readonly Remark[] {
  const { policy, pods } = subject;
  const isDefaultDeny =
    isEmptySelector(policy.podSelector) && policy.ingress.length === 0 && policy.policyTypes.join() === 'ingress';
  const isSaid = hasWord(policy.name, 'ingress', 'inbound', 'incoming') || saysAllow(policy.name);
  if (!isDefaultDeny || isSaid || written(subject, ['spec', 'egress']) !== undefined) return [];
  if (hasWord(policy.name, 'egress')) return [];
  const isIsolatedElsewhere = world.subjects.some(
    (other) =>
      other.policy.namespace === policy.namespace &&
      other.policy.policyTypes.includes('egress') &&
      isEmptySelector(other.policy.podSelector),
  );
  if (isIsolatedElsewhere) return [];
  const open = pods.filter((pod) => world.isolating(pod, 'egress').length === 0);
  if (pods.length > 0 && open.length === 0) return [];
  return [
    {
      code: 'egressLeftOpen',
      severity: 'info',
      origin: policy.origin,
      at: ['spec'],
      part: 'key',
      params: {
        context: open.length > 0 ? 'pods' : 'noPods',
        namespace: policy.namespace,
        pods: namesOf(world, open, policy.namespace),
      },
      repairs: isolateEgress(subject),
    },
  ];
}

function isolateEgress(subject: Subject): readonly Repair[] {
  const { policy } = subject;
  const alone = setTypes(subject, ['ingress', 'egress'], 'isolateEgress');
  const types = written(subject, ['spec', 'policyTypes']);
  // One type twice is allowed, and a third is not.
  if (types?.kind === 'list' && types.items.length > 1) return [alone];
  return [
    {
      kind: 'editPolicies',
      edits: [
        { kind: 'addPolicyType', policy: policy.origin, direction: 'egress' },
        { kind: 'addRule', policy: policy.origin, direction: 'egress', rule: dnsRule },
      ],
      intent: 'isolateEgressButDns',
    },
    alone,
  ];
}

function setTypes(subject: Subject, directions: readonly Direction[], intent: string): Repair {
  const types = directions.map((direction) => policyType[direction]);
  const list = ['spec', 'policyTypes'];
  return written(subject, list) === undefined
    ? { kind: 'insertKey', at: within(subject, ['spec']), key: 'policyTypes', value: types, intent }
    : { kind: 'setValue', at: within(subject, list), value: types, intent };
}
