import fc from 'fast-check';
import type { Direction } from '../resources';
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

function anyPeer(): fc.Arbitrary<PeerNotation> {
  const namespaceSelector = fc.constantFrom<SelectorNotation>(
    {},
    { team: 'red' },
    { 'kubernetes.io/metadata.name': 'y' },
    { matchExpressions: [['team', 'NotIn', 'red']] },
  );
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
