import { describe, expect, it } from 'vitest';
import { read } from '#manifests';
import { clusterOf, findPlugin } from '#netpol';
import type { Picture } from './picture';
import { pictureOf } from './pictureOf';
import { placeMissing } from './placeMissing';

const pod = (name: string, labels: string, port: number) => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {${labels}}}
spec: {containers: [{name: main, image: main, ports: [{containerPort: ${port}}]}]}
---`;

const policy = (name: string, selects: string, admits: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}}
spec: {podSelector: {matchLabels: {${selects}}}, ingress: [{from: [{podSelector: {matchLabels: {${admits}}}}]}]}
---`;

const scenario = (flows: string) => `
apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: {name: shop}
spec:
  external: [{name: user, cidr: 203.0.113.10/32}]
  flows: [${flows}]
`;

const pods = pod('web', 'role: web', 80) + pod('backend', 'role: backend', 5000) + pod('db', 'role: db', 3306);
const flows =
  '{from: user, to: default/web, port: 80}, ' +
  '{from: default/backend, to: default/db, port: 3306, expect: allow}, ' +
  '{from: default/web, to: default/db, port: 3306, expect: allow}, ' +
  '{from: default/web, to: default/gone, port: 1}';
const dbPolicy = policy('db-policy', 'role: db', 'role: backend');
const shop = pods + dbPolicy + scenario(flows);

function picture(text: string, previous?: Picture, positions: [string, { x: number; y: number }][] = []): Picture {
  const reading = read([{ name: 'shop.yaml', text }]);
  const cluster = clusterOf(reading.resources);
  const plugin = findPlugin('specification');
  return pictureOf({ reading, cluster, positions: new Map(positions), plugin, ...(previous && { previous }) });
}

describe('pictureOf', () => {
  it('has a card for each workload, a pill for each outside source and a frame for each namespace', () => {
    expect(picture(shop).nodes.map((node) => node.id)).toEqual([
      'workload:default/web[Pod]',
      'workload:default/backend[Pod]',
      'workload:default/db[Pod]',
      'external:user',
      'namespace:default',
    ]);
  });

  it('has an edge for each flow whose ends are there, named by its place', () => {
    expect(picture(shop).edges.map(({ id, label, verdict }) => [id, label, verdict.outcome])).toEqual([
      ['flow:shop.yaml#4/0', 'TCP 80', 'allowed'],
      ['flow:shop.yaml#4/1', 'TCP 3306', 'allowed'],
      ['flow:shop.yaml#4/2', 'TCP 3306', 'denied'],
    ]);
  });

  it('says whether an outcome is the expected one, and nothing where none is expected', () => {
    expect(picture(shop).edges.map((edge) => edge.meetsExpectation)).toEqual([undefined, true, false]);
  });

  it('names under a policy the pods it selects, the edges it lets through and those it stops', () => {
    const [entry] = picture(shop).policies;
    expect(entry?.selects).toEqual(['workload:default/db[Pod]']);
    expect(entry?.edges).toEqual(['flow:shop.yaml#4/1', 'flow:shop.yaml#4/2']);
  });

  it('gives the doors their hues and counts what passes them', () => {
    const db = picture(shop).nodes.find((node) => node.id === 'workload:default/db[Pod]');
    expect(db).toMatchObject({ doorHues: { ingress: [0], egress: [] }, traffic: { ingress: 2, egress: 0 } });
  });

  it('shows policies of administrators with hues, pods and edges of their own', () => {
    const guard = `---
apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: { name: guard }
spec:
  priority: 1
  subject: { namespaces: {} }
  ingress: [{ action: Deny, from: [{ namespaces: {} }], ports: [{ portNumber: { port: 3306 } }] }]
`;
    const shown = picture(shop + guard);
    expect(shown.adminPolicies).toMatchObject([
      { policy: { name: 'guard' }, hue: 1, edges: ['flow:shop.yaml#4/1', 'flow:shop.yaml#4/2'] },
    ]);
    expect(shown.adminPolicies[0]?.selects).toHaveLength(3);
    // What guard denies is not for db-policy to let through or to stop.
    expect(shown.policies[0]?.edges).toEqual([]);
    expect(shown.nodes.find((node) => node.id === 'workload:default/db[Pod]')).toMatchObject({
      hues: [1, 0],
      doorHues: { ingress: [1, 0], egress: [] },
    });
    expect(picture(shop + guard, shown)).toBe(shown);
  });

  it('is the same object when the text says the same', () => {
    const before = picture(shop);
    expect(picture(`${shop}# a comment\n`, before)).toBe(before);
  });

  it('keeps what an edit did not touch as the same objects', () => {
    const before = picture(shop);
    const after = picture(shop.replace('role: web', 'role: front'), before);
    const changed = after.nodes.filter((node) => !before.nodes.includes(node)).map((node) => node.id);
    expect(changed).toEqual(['workload:default/web[Pod]']);
    expect(after.policies).toBe(before.policies);
    expect(after.edges[1]).toBe(before.edges[1]);
  });

  it('keeps a policy its hue when another goes before it, and when it is renamed where it stands', () => {
    const two = pods + policy('a', 'role: web', 'role: db') + dbPolicy + scenario(flows);
    const before = picture(two);
    expect(before.policies.map(({ policy: { name }, hue }) => [name, hue])).toEqual([
      ['a', 0],
      ['db-policy', 1],
    ]);
    const without = picture(shop, before);
    expect(without.policies.map(({ hue }) => hue)).toEqual([1]);
    const renamed = picture(shop.replace('name: db-policy', 'name: db-admits'), without);
    expect(renamed.policies.map(({ policy: { name }, hue }) => [name, hue])).toEqual([['db-admits', 1]]);
  });

  it('draws the frame round the members and keeps empty namespaces apart', () => {
    const text = `${shop}---\napiVersion: v1\nkind: Namespace\nmetadata: {name: empty}\n`;
    const all = picture(text, undefined, [
      ['workload:default/backend[Pod]', { x: 100, y: 100 }],
      ['workload:default/db[Pod]', { x: 400, y: 100 }],
      ['workload:default/web[Pod]', { x: 100, y: 300 }],
      ['external:user', { x: -200, y: 300 }],
      ['namespace:empty', { x: 700, y: 40 }],
    ]);
    const frames = all.nodes.filter((node) => node.kind === 'namespace');
    expect(frames.map(({ id, x, y, placed }) => [id, x, y, placed])).toEqual([
      ['namespace:empty', 700, 40, true],
      ['namespace:default', 64, 50, true],
    ]);
  });
});

describe('placeMissing', () => {
  it('gives everything without a position the one where it is drawn, frames with members excepted', () => {
    const drawn = picture(shop, undefined, [['external:user', { x: 0, y: 0 }]]);
    const missing = placeMissing(drawn);
    expect([...missing.keys()]).toEqual([
      'workload:default/web[Pod]',
      'workload:default/backend[Pod]',
      'workload:default/db[Pod]',
    ]);
    expect(placeMissing(picture(shop, undefined, [['external:user', { x: 0, y: 0 }], ...missing]))).toEqual(new Map());
  });
});
