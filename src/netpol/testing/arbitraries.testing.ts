import fc from 'fast-check';
import type { AdminAction } from '../adminPolicy';
import type { Direction } from '../resources';
import type {
  AdminPeerNotation,
  AdminPodsNotation,
  AdminPolicyNotation,
  AdminRuleNotation,
} from './adminNotation.testing';
import type {
  ClusterNotation,
  PeerNotation,
  PodNotation,
  PolicyNotation,
  RequirementNotation,
  RuleNotation,
  SelectorNotation,
} from './notation.testing';

/** Ports that generated rules speak of, and one that they do not. */
export const somePorts: readonly string[] = ['80/TCP', '81/TCP', '85/TCP', '80/UDP', '99/TCP'];

/** Small clusters in which policies matter: few names, few labels, every construct of the API. Pods have addresses. */
export const anyCluster: fc.Arbitrary<ClusterNotation> = fc
  .tuple(
    fc.record({ x: fc.constantFrom({}, { team: 'red' }), y: fc.constantFrom({ team: 'blue' }, { team: 'red' }) }),
    fc.array(anyPod(), { minLength: 3, maxLength: 6 }),
    fc.array(anyPolicy(), { maxLength: 5 }),
  )
  .map(([namespaces, pods, policies]) => ({
    namespaces,
    pods: Object.fromEntries(
      pods.map((pod, index) => {
        const namespace = index % 3 === 0 ? 'y' : 'x';
        return [`${namespace}/p${index}`, { ...pod, podIPs: [`10.0.${index % 2}.${index}`] }];
      }),
    ),
    policies: Object.fromEntries(
      policies.map((policy, index) => [`${index % 3 === 2 ? 'y' : 'x'}/policy${index}`, policy]),
    ),
  }));

/**
 * The same with up to four policies of administrators, of all kinds and in both tiers; now and then two with one
 * priority.
 */
export const anyClusterWithAdmins: fc.Arbitrary<ClusterNotation> = fc
  .tuple(anyCluster, fc.array(anyAdminPolicy(), { minLength: 1, maxLength: 4 }))
  .map(([notation, policies]) => ({
    ...notation,
    adminPolicies: Object.fromEntries(policies.map((policy, index) => [`admin${index}`, policy])),
  }));

function anyPod(): fc.Arbitrary<PodNotation> {
  return fc.record({
    labels: fc.record(
      { app: fc.constantFrom('web', 'db', ''), tier: fc.constantFrom('front', 'back') },
      { requiredKeys: [] },
    ),
    ports: fc.constantFrom([], ['web=80/TCP'], ['web=81/TCP'], ['web=80/UDP', 'other=85/TCP']),
  });
}

function anySelector(): fc.Arbitrary<SelectorNotation> {
  const requirement = fc.constantFrom<RequirementNotation>(
    ['app', 'In', 'web', ''],
    ['app', 'NotIn', 'db'],
    ['tier', 'Exists'],
    ['tier', 'DoesNotExist'],
    ['team', 'In', 'blue'],
    ['team', 'NotIn', 'blue'],
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 3, arbitrary: fc.constantFrom({ app: 'web' }, { app: 'db' }, { app: '' }, { tier: 'back' }) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom({}, { app: 'web' }), fc.array(requirement, { minLength: 1, maxLength: 2 }))
        .map(([matchLabels, matchExpressions]) => ({ matchLabels, matchExpressions })),
    },
  );
}

function anyNamespaceSelector(): fc.Arbitrary<SelectorNotation> {
  return fc.constantFrom<SelectorNotation>(
    {},
    { team: 'red' },
    { 'kubernetes.io/metadata.name': 'y' },
    { matchExpressions: [['team', 'NotIn', 'red']] },
  );
}

function anyPeer(): fc.Arbitrary<PeerNotation> {
  const namespaceSelector = anyNamespaceSelector();
  return fc.oneof(
    anySelector().map((podSelector) => ({ podSelector })),
    namespaceSelector.map((selector) => ({ namespaceSelector: selector })),
    fc.record({ namespaceSelector, podSelector: anySelector() }),
    fc
      .constantFrom(
        { cidr: '10.0.0.0/24' },
        { cidr: '10.0.0.0/8', except: ['10.0.1.0/24'] },
        { cidr: '10.0.1.3/32' },
        { cidr: '0.0.0.0/0', except: ['10.0.0.2/31'] },
      )
      .map((ipBlock) => ({ ipBlock })),
  );
}

function anyRule(peers: 'from' | 'to'): fc.Arbitrary<RuleNotation> {
  const port = fc.constantFrom('80/TCP', '81/TCP', 'TCP', 'UDP', '80-85/TCP', 'web/TCP', 'web/UDP');
  return fc
    .tuple(fc.array(anyPeer(), { maxLength: 2 }), fc.array(port, { maxLength: 2 }))
    .map(([items, ports]) => ({ [peers]: items, ports }));
}

function anyPolicy(): fc.Arbitrary<PolicyNotation> {
  return fc
    .tuple(
      anySelector(),
      fc.constantFrom<readonly Direction[]>(['ingress'], ['egress'], ['ingress', 'egress']),
      fc.array(anyRule('from'), { maxLength: 2 }),
      fc.array(anyRule('to'), { maxLength: 2 }),
    )
    .map(([podSelector, policyTypes, ingress, egress]) => ({ podSelector, policyTypes, ingress, egress }));
}

function anyAdminPods(): fc.Arbitrary<AdminPodsNotation> {
  return fc.oneof(
    anyNamespaceSelector().map((namespaces) => ({ namespaces })),
    fc.record({ namespaceSelector: anyNamespaceSelector(), podSelector: anySelector() }).map((pods) => ({ pods })),
  );
}

function anyAdminPeer(peers: 'from' | 'to'): fc.Arbitrary<AdminPeerNotation> {
  const unknownField = { weight: 1, arbitrary: fc.constant('unknownField' as const) };
  if (peers === 'from') return fc.oneof({ weight: 24, arbitrary: anyAdminPods() }, unknownField);
  return fc.oneof(
    { weight: 15, arbitrary: anyAdminPods() },
    {
      weight: 6,
      arbitrary: fc
        .subarray(['10.0.0.0/24', '10.0.1.3/32', '10.0.0.0/8', '0.0.0.0/0', 'fd00::/64'], {
          minLength: 1,
          maxLength: 2,
        })
        .map((networks) => ({ networks })),
    },
    { weight: 2, arbitrary: fc.constantFrom('nodes' as const, 'domainNames' as const) },
    unknownField,
  );
}

function anyAdminRule(peers: 'from' | 'to'): fc.Arbitrary<AdminRuleNotation> {
  return fc
    .tuple(
      fc.constantFrom<AdminAction>('Accept', 'Deny', 'Pass'),
      fc.array(anyAdminPeer(peers), { minLength: 1, maxLength: 2 }),
      fc.array(fc.constantFrom('80/TCP', '81-90/TCP', '1-65535/UDP', 'web'), { maxLength: 2 }),
    )
    .map(([action, items, ports]) => ({ action, [peers]: items, ports }));
}

/** One policy of an administrator, of any kind; those of the Admin tier have a priority up to 5. */
export function anyAdminPolicy(): fc.Arbitrary<AdminPolicyNotation> {
  return fc
    .record({
      kind: fc.constantFrom(
        'ClusterNetworkPolicy' as const,
        'AdminNetworkPolicy' as const,
        'BaselineAdminNetworkPolicy' as const,
      ),
      tier: fc.constantFrom('Admin' as const, 'Baseline' as const),
      priority: fc.nat(5),
      subject: anyAdminPods(),
      ingress: fc.array(anyAdminRule('from'), { maxLength: 3 }),
      egress: fc.array(anyAdminRule('to'), { maxLength: 3 }),
    })
    .map(({ tier, priority, ...policy }) => {
      switch (policy.kind) {
        case 'AdminNetworkPolicy':
          return { ...policy, priority };
        case 'BaselineAdminNetworkPolicy':
          return policy;
        default:
          return { ...policy, tier, priority };
      }
    });
}
