import { describe, expect, it } from 'vitest';
import { type FlowEdge, peerNodes, pictureOf } from '#graph';
import { read } from '#manifests';
import { clusterOf, findPlugin, type PortRange, type ReachChange } from '#netpol';
import { changeLines, pointedLines, reachLines } from './overlayLine';
import { flowMarks, flowsBetween } from './shownBy';

const text = `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: db, namespace: shop }
---
apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: { name: s }
spec:
  external: [{ name: office, cidr: 203.0.113.0/24 }]
  flows: [{ from: shop/web, to: shop/db, port: 5432 }]
`;
const reading = read([{ name: 'a.yaml', text }]);
const { nodes, edges } = pictureOf({
  reading,
  cluster: clusterOf(reading.resources),
  positions: new Map(),
  plugin: findPlugin(undefined),
});
const find = peerNodes(nodes);
const port = (number: number): PortRange => ({ protocol: 'TCP', port: number, endPort: number });
const everything = (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ protocol, port: 1, endPort: 65535 }));
const [web, db] = ['shop/web[Pod]', 'shop/db[Pod]'];
const change = (before: readonly PortRange[], after: readonly PortRange[]): ReachChange => ({
  kind: before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed',
  source: web,
  destination: db,
  before,
  after,
});

describe('reachLines', () => {
  it('draws a line for each connection between nodes, with its ports', () => {
    const reach = {
      to: [{ source: web, destination: db, ports: [port(80), port(443)] }],
      from: [{ source: '0.0.0.0-255.255.255.255', destination: web, ports: everything }],
    };
    expect(reachLines(reach, find, 'all').map(({ source, target, label }) => [source, target, label])).toEqual([
      ['workload:shop/web[Pod]', 'workload:shop/db[Pod]', '80, 443'],
      ['external:office', 'workload:shop/web[Pod]', 'all'],
    ]);
  });

  it('draws one line for several ranges of one source, and none where nobody is drawn', () => {
    const reach = {
      to: [],
      from: [
        { source: '203.0.112.0-203.0.113.9', destination: web, ports: [port(80)] },
        { source: '203.0.113.10-203.0.113.255', destination: web, ports: [port(81)] },
        { source: 'ops/probe[Pod]', destination: web, ports: [port(82)] },
      ],
    };
    expect(reachLines(reach, find, 'all').map(({ label, pairs }) => [label, pairs.length])).toEqual([['80, …', 2]]);
  });
});

describe('changeLines', () => {
  const labels = (changes: readonly ReachChange[], flows: readonly FlowEdge[] = edges) =>
    changeLines(changes, flowsBetween(flows), find, 'all').map(({ label }) => label);

  it('leaves out what a drawn flow shows in full', () => {
    expect(labels([change([], [port(5432)])])).toEqual([]);
    expect(labels([change([], [port(5432)])], [])).toEqual(['+ 5432']);
  });

  it('says what was before and what is after', () => {
    expect(labels([change([port(80)], [])])).toEqual(['− 80']);
    expect(labels([change(everything, [port(5432)])])).toEqual(['all → 5432']);
  });
});

describe('flowMarks', () => {
  it('marks flows on whose port something changed', () => {
    const id = edges[0]?.id ?? '';
    expect(flowMarks([change([], [port(5432)])], flowsBetween(edges), find)).toEqual(new Map([[id, 'opened']]));
    expect(flowMarks([change(everything, [port(80)])], flowsBetween(edges), find)).toEqual(new Map([[id, 'closed']]));
    expect(flowMarks([change(everything, [port(5432)])], flowsBetween(edges), find)).toEqual(new Map());
  });
});

describe('pointedLines', () => {
  it('draws a pair that no other line stands for', () => {
    const pair = { source: web, destination: db };
    expect(pointedLines(pair, [], find)).toHaveLength(1);
    expect(pointedLines(pair, changeLines([change([], [port(80)])], flowsBetween(edges), find, 'all'), find)).toEqual(
      [],
    );
  });
});
