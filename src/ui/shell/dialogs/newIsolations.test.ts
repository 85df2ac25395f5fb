import { describe, expect, it } from 'vitest';
import { pictureOf } from '#graph';
import { read } from '#manifests';
import { clusterOf, findPlugin } from '#netpol';
import { newIsolations } from './newIsolations';

const pods = `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {role: web}}
---
apiVersion: v1
kind: Pod
metadata: {name: db, labels: {role: db}}
`;
const policy = (name: string, role: string, types: string) => `
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}}
spec: {podSelector: {matchLabels: {role: ${role}}}, policyTypes: [${types}]}
`;

describe('newIsolations', () => {
  it('tells doors that were open and are isolated now, node by node', () => {
    const before = pictured(pods);
    const after = pictured(pods + policy('db', 'db', 'Ingress, Egress'));
    expect(newIsolations(before, after)).toEqual([
      { workload: 'default/db[Pod]', direction: 'ingress' },
      { workload: 'default/db[Pod]', direction: 'egress' },
    ]);
  });

  it('does not tell doors that were isolated before', () => {
    const before = pictured(pods + policy('one', 'db', 'Ingress'));
    const after = pictured(pods + policy('one', 'db', 'Ingress') + policy('two', 'db', 'Ingress'));
    expect(newIsolations(before, after)).toEqual([]);
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
