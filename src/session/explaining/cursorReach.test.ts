import { beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '#netpol';
import { startWith } from '../files/startWith';
import { session } from '../store';
import { setCursor } from '../view/select';
import { cursorReach } from './cursorReach';

const text = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db, namespace: shop }
spec:
  podSelector: { matchLabels: { app: db } }
  ingress:
    - from:
        - podSelector: { matchLabels: { app: web } }
        - namespaceSelector: {}
          podSelector: { matchLabels: { app: web } }
        - podSelector: { matchLabels: { app: wbe } }
        - ipBlock: { cidr: 203.0.113.0/24 }
      ports:
        - port: 3306
        - port: 5432
---
apiVersion: v1
kind: Pod
metadata: { name: db, namespace: shop, labels: { app: db } }
spec: { containers: [{ name: db, image: db }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web, image: web }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: other, labels: { app: web } }
spec: { containers: [{ name: web, image: web }] }
---
apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: { name: s }
spec:
  external:
    - { name: user, cidr: 203.0.113.7/32 }
    - { name: far, cidr: 198.51.100.7/32 }
  flows:
    - { from: shop/web, to: shop/db, port: 3306 }
    - { from: user, to: shop/db, port: 5432 }
    - { from: other/web, to: shop/db, port: 80 }
`;

beforeEach(() => startWith({ files: [{ name: 'a.yaml', text }], positions: new Map() }));

const reachAt = (...path: Place['path']) => {
  setCursor({ file: 'a.yaml', document: 0, path });
  return cursorReach(session.getState());
};
const flows = (...indices: readonly number[]) => indices.map((index) => `flow:a.yaml#4/${index}`);

describe('cursorReach', () => {
  it('takes the pods that the policy selects in its podSelector', () => {
    expect(reachAt('spec', 'podSelector', 'matchLabels', 'app')).toEqual({
      kind: 'protected',
      nodes: ['workload:shop/db[Pod]'],
    });
  });

  it('looks in the policy namespace alone for a bare podSelector', () => {
    expect(reachAt('spec', 'ingress', 0, 'from', 0, 'podSelector')).toEqual({
      kind: 'peer',
      nodes: ['workload:shop/web[Pod]'],
      edges: flows(0),
    });
  });

  it('takes pods of every namespace that a namespaceSelector beside it matches', () => {
    expect(reachAt('spec', 'ingress', 0, 'from', 1)).toEqual({
      kind: 'peer',
      nodes: ['workload:shop/web[Pod]', 'workload:other/web[Pod]'],
      edges: flows(0),
    });
  });

  it('takes nothing where no pod matches', () => {
    expect(reachAt('spec', 'ingress', 0, 'from', 2)).toEqual({ kind: 'peer', nodes: [], edges: [] });
    expect(session.getState().view.litNodes).toEqual([]);
  });

  it('takes the outside sources that lie in an ipBlock', () => {
    expect(reachAt('spec', 'ingress', 0, 'from', 3, 'ipBlock', 'cidr')).toEqual({
      kind: 'peer',
      nodes: ['external:user'],
      edges: flows(1),
    });
  });

  it('takes the flows that one port lets through, or the whole rule', () => {
    expect(reachAt('spec', 'ingress', 0, 'ports', 1, 'port')).toEqual({ kind: 'rule', edges: flows(1) });
    expect(reachAt('spec', 'ingress', 0, 'ports')).toEqual({ kind: 'rule', edges: flows(0, 1) });
    expect(reachAt('spec', 'ingress', 0)).toEqual({ kind: 'rule', edges: flows(0, 1) });
  });

  it('takes nothing outside selectors and rules', () => {
    expect(reachAt('metadata', 'name')).toBeUndefined();
    expect(reachAt('spec', 'policyTypes')).toBeUndefined();
  });
});
