import { describe, expect, it } from 'vitest';
import type { Namespace, Resources, Scenario } from '../resources';
import { isSameCluster } from './isSameCluster';

const origin = { file: 'traffic.yaml', document: 0, path: [] };
const shop: Namespace = { kind: 'Namespace', name: 'shop', labels: new Map() };
const resources: Resources = {
  namespaces: [shop],
  pods: [],
  policies: [],
  adminPolicies: [],
  scenarios: [],
  others: [],
};
const scenario = (cidr: string, port: number): Scenario => ({
  kind: 'Scenario',
  name: 'shop',
  external: [{ name: 'user', cidr, origin }],
  flows: [{ from: 'user', to: 'shop/web', protocol: 'TCP', port, origin }],
  origin,
});

describe('isSameCluster', () => {
  it('does not look at flows', () => {
    const before = { ...resources, scenarios: [scenario('203.0.113.10/32', 80)] };
    expect(isSameCluster(before, { ...resources, scenarios: [scenario('203.0.113.10/32', 443)] })).toBe(true);
  });

  it('tells another outside range apart, because it bounds what addresses pods may have', () => {
    const before = { ...resources, scenarios: [scenario('203.0.113.10/32', 80)] };
    expect(isSameCluster(before, { ...resources, scenarios: [scenario('203.0.113.11/32', 80)] })).toBe(false);
  });

  it('tells an object that was read anew apart, because its place may differ', () => {
    expect(isSameCluster(resources, { ...resources, namespaces: [{ ...shop }] })).toBe(false);
  });
});
