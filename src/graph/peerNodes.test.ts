import { describe, expect, it } from 'vitest';
import { read } from '#manifests';
import { clusterOf, findPlugin } from '#netpol';
import { peerNodes } from './peerNodes';
import { pictureOf } from './pictureOf';

const text = `
apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: web, namespace: shop }
spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [] } } }
---
apiVersion: v1
kind: Pod
metadata:
  name: web-x
  namespace: shop
  labels: { a: b }
  ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: web, controller: true, uid: "1" }]
spec: { containers: [{ name: a, image: b }] }
---
apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: { name: s }
spec: { external: [{ name: office, cidr: 203.0.113.0/24 }], flows: [] }
`;

describe('peerNodes', () => {
  const reading = read([{ name: 'a.yaml', text }]);
  const cluster = clusterOf(reading.resources);
  const { nodes } = pictureOf({ reading, cluster, positions: new Map(), plugin: findPlugin(undefined) });
  const find = peerNodes(nodes);

  it('finds the node of a workload by its name and by those of its pods', () => {
    expect(find('shop/web[ReplicaSet]')).toEqual(['workload:shop/web[ReplicaSet]']);
    expect(find('shop/web-x[Pod]')).toEqual(['workload:shop/web[ReplicaSet]']);
  });

  it('finds the outside sources that a range shares addresses with', () => {
    expect(find('0.0.0.0-203.0.113.9')).toEqual(['external:office']);
    expect(find('0.0.0.0-203.0.112.9')).toEqual([]);
  });

  it('finds nothing for who is not drawn', () => {
    expect(find('shop/db[Pod]')).toEqual([]);
  });
});
