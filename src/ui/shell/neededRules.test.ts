import { describe, expect, it } from 'vitest';
import { pictureOf } from '#graph';
import { read } from '#manifests';
import { clusterOf, findPlugin } from '#netpol';
import { neededRules } from './neededRules';

const manifests = `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: db, namespace: data}
---
apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: {name: tiers}
spec:
  external: [{name: user, cidr: 203.0.113.10/32}]
  flows:
    - {from: user, to: shop/web, port: 80}
    - {from: shop/web, to: data/db, port: 3306}
`;

describe('neededRules', () => {
  const rules = neededRules(pictured(manifests), 'workload:shop/web[Pod]');

  it('lists what comes in, by the name of the other end', () => {
    expect(rules.ingress.map(({ edge, peer }) => `${edge.flow.port} ${peer}`)).toEqual(['80 user']);
  });

  it('names the namespace of a pod that lives in another', () => {
    expect(rules.egress.map(({ edge, peer }) => `${edge.flow.port} ${peer}`)).toEqual(['3306 data/db']);
  });

  it('lists nothing for the way back', () => {
    const back = neededRules(pictured(manifests), 'workload:data/db[Pod]');
    expect(back.egress).toEqual([]);
  });
});

function pictured(text: string) {
  const reading = read([{ name: 'all.yaml', text }]);
  return pictureOf({
    reading,
    cluster: clusterOf(reading.resources),
    positions: new Map(),
    plugin: findPlugin(undefined),
  });
}
