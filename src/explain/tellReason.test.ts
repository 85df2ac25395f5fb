import { describe, expect, it } from 'vitest';
import {
  clusterOf,
  type Endpoint,
  findPlugin,
  judge,
  type LabelSelector,
  type MissedField,
  type NearMiss,
  type NetworkPolicy,
} from '#netpol';
import { tellMissedField, tellMissedRule, tellUnknown } from './tellReason';
import { tellVerdict } from './tellVerdict';

const origin = { file: 'a.yaml', document: 0, path: [] };
const field = { file: 'a.yaml', document: 0, path: ['spec', 'ingress', 0, 'from', 0] };
const everything: LabelSelector = { matchLabels: new Map(), matchExpressions: [] };
const policy: NetworkPolicy = {
  kind: 'NetworkPolicy',
  namespace: 'shop',
  name: 'db-policy',
  podSelector: everything,
  policyTypes: ['ingress'],
  policyTypesDefaulted: false,
  ingress: [],
  egress: [],
  admission: 'accepted',
  origin,
};
const miss = (failed: MissedField, direction: 'ingress' | 'egress' = 'ingress'): NearMiss => ({
  policy,
  direction,
  rule: 1,
  place: origin,
  failed,
  fieldPlace: field,
  distance: 1,
});
const names = { subject: 'db', other: 'web' };
/** Words stand for themselves. */
const word = (key: string) => key;

describe('tellMissedField', () => {
  it('names what the field asks for, what there is instead, and where it stands', () => {
    expect(tellMissedField(miss({ kind: 'podLabels', wants: 'app=api', has: 'app=web' }), names, word)).toEqual({
      key: 'inspector.miss.podLabels',
      values: { name: 'web', wants: 'app=api', has: 'app=web' },
      places: { wants: field },
    });
  });

  it('says it otherwise where there is no such label', () => {
    const { key } = tellMissedField(miss({ kind: 'namespaceLabels', wants: 'team=a', has: '' }), names, word);
    expect(key).toBe('inspector.miss.namespaceLabelsAbsent');
  });

  it('looks a port name up on the destination', () => {
    const failed: MissedField = { kind: 'namedPort', wants: 'http', declared: [] };
    expect(tellMissedField(miss(failed, 'ingress'), names, word).values).toEqual({
      name: 'db',
      wants: 'http',
      has: 'inspector.miss.none',
    });
    expect(tellMissedField(miss(failed, 'egress'), names, word).values['name']).toBe('web');
  });
});

describe('tellMissedRule', () => {
  it('counts rules from 1', () => {
    expect(tellMissedRule(miss({ kind: 'protocol', wants: 'TCP', has: 'UDP' }), 'next')).toEqual({
      key: 'inspector.miss.next',
      values: { policy: 'db-policy', number: 2 },
      places: { rule: origin },
    });
  });
});

describe('tellUnknown', () => {
  it('names a feature in words where there are words for it', () => {
    const told = (feature: string) =>
      tellUnknown({ kind: 'pluginUnsupported', feature, place: field }, findPlugin('cilium'), word).values;
    expect(told('sctp')).toEqual({ plugin: 'Cilium', feature: 'inspector.feature.sctp' });
    expect(told('other')).toEqual({ plugin: 'Cilium', feature: 'other' });
  });
});

describe('tellVerdict', () => {
  const cluster = clusterOf({ namespaces: [], pods: [], policies: [], adminPolicies: [], scenarios: [], others: [] });
  const outside: Endpoint = { kind: 'external', external: { name: 'user', cidr: '203.0.113.7/32' } };
  const verdict = judge(cluster, { from: outside, to: outside, protocol: 'TCP', port: 80 }, findPlugin('flannel'));

  it('says that nobody stands at any door where the plugin enforces nothing', () => {
    expect(tellVerdict(verdict, { from: 'user', to: 'user' }, findPlugin('flannel'), word)).toEqual({
      key: 'inspector.edge.enforcesNothing',
      values: { plugin: 'Flannel' },
      places: {},
    });
  });
});
