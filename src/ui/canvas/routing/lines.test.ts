import { describe, expect, it } from 'vitest';
import type { FlowEdge } from '#graph';
import { drawLines, type LineNode, redrawMoved } from './lines';

const node = (id: string, x: number, y: number): LineNode => ({ id, kind: 'workload', x, y, width: 160, height: 110 });
const only = { index: 0, count: 1 };

/** An edge of which only what a line needs is filled in. */
const edge = (id: string, source: string, target: string) =>
  ({
    id,
    source,
    target,
    label: 'TCP 80',
    departure: only,
    arrival: only,
    verdict: { provisionalBecauseOf: [] },
  }) as unknown as FlowEdge;

const edges = [edge('1', 'a', 'b'), edge('2', 'c', 'd')];
const heads = [{ x: -20, y: -50, width: 90, height: 28 }];
const nodes = [node('a', 0, 0), node('b', 300, 6), node('c', 0, 300), node('d', 300, 300)];

describe('drawLines', () => {
  it('ends lines at the outer edges of the doors and draws them straight when they nearly are', () => {
    const line = drawLines({ nodes, heads, edges }, undefined).byEdge.get('1');
    expect(line?.start).toEqual({ x: 167, y: 58 });
    expect(line?.end).toEqual({ x: 293, y: 58 });
  });

  it('answers with the drawing before when everything stands as it stood', () => {
    const before = drawLines({ nodes, heads, edges }, undefined);
    const again = drawLines(
      { nodes: nodes.map((each) => ({ ...each })), heads, edges: edges.map((each) => ({ ...each })) },
      before,
    );
    expect(again).toBe(before);
  });

  it('keeps a line that a change does not touch as the same object', () => {
    const before = drawLines({ nodes, heads, edges }, undefined);
    const after = drawLines({ nodes: [...nodes.slice(0, 3), node('d', 320, 340)], heads, edges }, before);
    expect(after.byEdge.get('1')).toBe(before.byEdge.get('1'));
    expect(after.byEdge.get('2')).not.toBe(before.byEdge.get('2'));
  });
});

describe('redrawMoved', () => {
  it('draws anew only what leads to a node that moved, and leaves its label by the line', () => {
    const before = drawLines({ nodes, heads, edges }, undefined);
    const moved = {
      nodes: [nodes[0], node('b', 300, 206), nodes[2], nodes[3]].filter((each) => each !== undefined),
      heads,
      edges,
    };
    const after = redrawMoved(moved, before);
    expect(after.byEdge.get('2')).toBe(before.byEdge.get('2'));
    expect(after.byEdge.get('1')?.end).toEqual({ x: 293, y: 261 });
    expect(after.spots).toBe(before.spots);
  });
});
