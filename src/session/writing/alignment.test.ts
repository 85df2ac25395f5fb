import { describe, expect, it } from 'vitest';
import { aligned, distributed } from './alignment';

const boxes = [
  { id: 'a', x: 0, y: 0, width: 100, height: 40 },
  { id: 'b', x: 50, y: 100, width: 60, height: 80 },
  { id: 'c', x: 300, y: 30, width: 100, height: 40 },
];

describe('aligned', () => {
  it.each([
    ['left', { a: [0, 0], b: [0, 100], c: [0, 30] }],
    ['centre', { a: [150, 0], b: [170, 100], c: [150, 30] }],
    ['right', { a: [300, 0], b: [340, 100], c: [300, 30] }],
    ['top', { a: [0, 0], b: [50, 0], c: [300, 0] }],
    ['middle', { a: [0, 70], b: [50, 50], c: [300, 70] }],
    ['bottom', { a: [0, 140], b: [50, 100], c: [300, 140] }],
  ] as const)('%s', (alignment, expected) => {
    const places = Object.fromEntries([...aligned(boxes, alignment)].map(([id, { x, y }]) => [id, [x, y]]));
    expect(places).toEqual(expected);
  });
});

describe('distributed', () => {
  it('makes the gaps equal and lets the outermost stay', () => {
    expect([...distributed(boxes, 'horizontally')]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 170, y: 100 }],
      ['c', { x: 300, y: 30 }],
    ]);
    expect([...distributed(boxes, 'vertically')]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['c', { x: 300, y: 50 }],
      ['b', { x: 50, y: 100 }],
    ]);
  });

  it('leaves two boxes alone', () => {
    expect(distributed(boxes.slice(0, 2), 'horizontally').size).toBe(0);
  });
});
