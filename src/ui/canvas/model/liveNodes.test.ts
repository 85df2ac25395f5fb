import { describe, expect, it } from 'vitest';
import type { PictureNode } from '#graph';
import { followers, frameAt, liveNodes } from './liveNodes';

const box = { width: 160, height: 110 };

/** Nodes of which only what a drag needs is filled in. */
const pod = (id: string, x: number, y: number) => ({ kind: 'workload', id, x, y, ...box }) as PictureNode;
const frame = (id: string, members: readonly string[], x: number, y: number, width: number, height: number) =>
  ({ kind: 'namespace', id, members, x, y, width, height }) as unknown as PictureNode;

const nodes = [
  pod('web', 36, 50),
  pod('db', 300, 50),
  pod('cart', 736, 50),
  frame('default', ['web', 'db'], 0, 0, 496, 192),
  frame('shop', ['cart'], 700, 0, 232, 192),
  frame('empty', [], 700, 400, 260, 150),
];

describe('liveNodes', () => {
  it('lets the frame follow a member that is dragged, and leaves everything else as the same objects', () => {
    const live = liveNodes(nodes, { moved: new Map([['db', { x: 300, y: 250 }]]), into: undefined });
    expect(live[3]).toMatchObject({ id: 'default', x: 0, y: 0, width: 496, height: 392 });
    expect([live[0], live[2], live[4], live[5]]).toEqual([nodes[0], nodes[2], nodes[4], nodes[5]]);
    expect(live[0]).toBe(nodes[0]);
  });

  it('closes the frame behind a member that would move into another', () => {
    const live = liveNodes(nodes, { moved: new Map([['db', { x: 740, y: 70 }]]), into: 'shop' });
    expect(live[3]).toMatchObject({ width: 232, height: 192 });
  });

  it('is the picture itself while nothing is dragged', () => {
    expect(liveNodes(nodes, undefined)).toBe(nodes);
  });
});

describe('followers', () => {
  it('takes the members with their frame, and an empty frame by itself', () => {
    expect(followers(['default', 'empty'], nodes)).toEqual(['web', 'db', 'empty']);
  });
});

describe('frameAt', () => {
  it('finds the frame that holds a point', () => {
    expect(frameAt({ x: 750, y: 420 }, nodes)).toBe('empty');
    expect(frameAt({ x: 600, y: 20 }, nodes)).toBeUndefined();
  });

  it('takes a frame as it stands without what is dragged', () => {
    expect(frameAt({ x: 400, y: 100 }, nodes)).toBe('default');
    expect(frameAt({ x: 400, y: 100 }, nodes, new Set(['db']))).toBeUndefined();
  });
});
