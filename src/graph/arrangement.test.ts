import { describe, expect, it } from 'vitest';
import { arrangement, type LayoutNode } from './arrangement';
import type { NamespaceNode, Picture, PictureNode } from './picture';

const box = { x: 0, y: 0, width: 160, height: 110 };

/** A node of which only what a layout needs is filled in. */
const workload = (id: string) => ({ kind: 'workload', id, ...box }) as PictureNode;
const external = (id: string) => ({ kind: 'external', id, ...box }) as PictureNode;
const frame = (id: string, members: readonly string[]) => ({ kind: 'namespace', id, members, ...box }) as NamespaceNode;

function pictureWith(nodes: readonly PictureNode[], edges: readonly (readonly [string, string])[]): Picture {
  return {
    nodes,
    edges: edges.map(([source, target], index) => ({ id: String(index), source, target }) as Picture['edges'][number]),
    policies: [],
    adminPolicies: [],
  };
}

/** Stands in for the layout library: keeps what it was asked and sets every child one step right of the one before. */
function inARow(asked: LayoutNode[]) {
  return async (graph: LayoutNode): Promise<LayoutNode> => {
    asked.push(graph);
    const place = (node: LayoutNode, index: number): LayoutNode => ({
      ...node,
      x: index * 100.4,
      y: 10,
      ...(node.children && { children: node.children.map(place) }),
    });
    return { ...graph, children: (graph.children ?? []).map(place) };
  };
}

const small = pictureWith(
  [workload('a'), workload('b'), external('user'), frame('ns', ['a', 'b'])],
  [
    ['user', 'a'],
    ['a', 'b'],
  ],
);

/** Too wide to be seen at full size, whatever is done about it. */
const wide = pictureWith(
  [workload('a'), workload('b'), { ...external('user'), width: 1200 }, frame('ns', ['a', 'b']), frame('empty', [])],
  [
    ['user', 'a'],
    ['a', 'b'],
    ['a', 'b'],
    ['b', 'b'],
  ],
);

describe('arrangement', () => {
  it('places a small picture as if it were new, without a layout', async () => {
    const asked: LayoutNode[] = [];
    expect([...(await arrangement(small, inARow(asked)))]).toEqual([
      ['user', { x: 0, y: 50 }],
      ['a', { x: 284, y: 50 }],
      ['b', { x: 548, y: 50 }],
    ]);
    expect(asked).toEqual([]);
  });

  it('answers with places on the canvas, frames with members excepted', async () => {
    expect([...(await arrangement(wide, inARow([])))]).toEqual([
      ['user', { x: 0, y: 10 }],
      ['a', { x: 100, y: 20 }],
      ['b', { x: 201, y: 20 }],
      ['empty', { x: 201, y: 10 }],
    ]);
  });

  it('lays a larger picture out as a whole, each pair of nodes linked once', async () => {
    const asked: LayoutNode[] = [];
    await arrangement(wide, inARow(asked));
    expect(asked[0]?.edges?.map(({ sources, targets }) => [sources[0], targets[0]])).toEqual([
      ['user', 'a'],
      ['a', 'b'],
    ]);
    expect(asked[0]?.layoutOptions?.['elk.hierarchyHandling']).toBe('INCLUDE_CHILDREN');
  });

  it('packs the groups of a large one, each laid out by itself', async () => {
    const members = Array.from({ length: 60 }, (_, index) => `pod-${index}`);
    const large = pictureWith(
      [...members.map(workload), external('user'), frame('one', members.slice(0, 30)), frame('two', members.slice(30))],
      [
        ['user', 'pod-0'],
        ['pod-0', 'pod-1'],
        ['pod-0', 'pod-40'],
      ],
    );
    const asked: LayoutNode[] = [];
    await arrangement(large, inARow(asked));
    const links = (node: LayoutNode | undefined) =>
      node?.edges?.map(({ sources, targets }) => [sources[0], targets[0]]);
    expect(links(asked[0])).toEqual([]);
    expect(links(asked[0]?.children?.find((node) => node.id === 'one'))).toEqual([['pod-0', 'pod-1']]);
  });
});
