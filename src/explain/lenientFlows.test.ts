import { describe, expect, it } from 'vitest';
import { clusterOf, type FieldPath, findPlugin, type NetworkPolicy, type PodManifest, type Scenario } from '#netpol';
import { lenientFlows } from './lenientFlows';

const at = (file: string, ...path: FieldPath) => ({ file, document: 0, path });

function pod(name: string): PodManifest {
  return {
    kind: 'Pod',
    namespace: 'default',
    name,
    labels: new Map([['app', name]]),
    ports: [],
    hostNetwork: false,
    podIPs: [],
    origin: at(`${name}.yaml`),
    podMetadata: at(`${name}.yaml`, 'metadata'),
    podSpec: at(`${name}.yaml`, 'spec'),
  };
}

function policy(admission: NetworkPolicy['admission']): NetworkPolicy {
  return {
    kind: 'NetworkPolicy',
    namespace: 'default',
    name: 'db-policy',
    podSelector: { matchLabels: new Map([['app', 'db']]), matchExpressions: [] },
    policyTypes: ['ingress'],
    policyTypesDefaulted: true,
    ingress: [],
    egress: [],
    admission,
    origin: at('db-policy.yaml'),
  };
}

const flow = (from: string, to: string, index: number) => ({
  from: `default/${from}`,
  to: `default/${to}`,
  protocol: 'TCP' as const,
  port: 80,
  origin: at('traffic.yaml', 'spec', 'flows', index),
});
const scenario: Scenario = {
  kind: 'Scenario',
  name: 's',
  external: [],
  flows: [flow('web', 'db', 0), flow('db', 'web', 1)],
  origin: at('traffic.yaml'),
};

function changed(admission: NetworkPolicy['admission'], file: string) {
  const cluster = clusterOf({
    namespaces: [],
    pods: [pod('web'), pod('db')],
    policies: [policy(admission)],
    adminPolicies: [],
    scenarios: [scenario],
    others: [],
  });
  const flows = lenientFlows({
    cluster,
    scenarios: [scenario],
    plugin: findPlugin(undefined),
    place: at(file, 'spec', 'podSelector'),
  });
  return flows.map(({ flow, before, after }) => `${flow.from} -> ${flow.to}: ${before}, ${after}`);
}

describe('lenientFlows', () => {
  it('names the flows that a policy stored without its rules would cut', () => {
    expect(changed('refusedByStrict', 'db-policy.yaml')).toEqual(['default/web -> default/db: allowed, denied']);
  });

  it('names none where every server refuses the policy, or stores it', () => {
    expect(changed('refused', 'db-policy.yaml')).toEqual([]);
    expect(changed('accepted', 'db-policy.yaml')).toEqual([]);
  });

  it('looks only at the policy that the place is in', () => {
    expect(changed('refusedByStrict', 'web.yaml')).toEqual([]);
  });
});
