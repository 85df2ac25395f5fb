import { describe, expect, it } from 'vitest';
import { lanesOf } from './edges';
import { slotsOf, trafficOf } from './slots';

const box = (y: number) => ({ x: 0, y, width: 100, height: 50 });
const edges = [
  { id: '1', source: 'low', target: 'db' },
  { id: '2', source: 'high', target: 'db' },
  { id: '3', source: 'high', target: 'low' },
];

describe('slotsOf', () => {
  it('orders the edges of a door by the height of their other ends', () => {
    const slots = slotsOf(
      edges,
      new Map([
        ['low', box(300)],
        ['high', box(0)],
        ['db', box(100)],
      ]),
    );
    expect(slots.get('1')).toEqual({ departure: { index: 0, count: 1 }, arrival: { index: 1, count: 2 } });
    expect(slots.get('2')).toEqual({ departure: { index: 0, count: 2 }, arrival: { index: 0, count: 2 } });
    expect(slots.get('3')).toEqual({ departure: { index: 1, count: 2 }, arrival: { index: 0, count: 1 } });
  });
});

describe('trafficOf', () => {
  it('counts the flows at each door', () => {
    expect(trafficOf(edges).get('low')).toEqual({ ingress: 1, egress: 1 });
    expect(trafficOf(edges).get('db')).toEqual({ ingress: 2, egress: 0 });
  });
});

describe('lanesOf', () => {
  it('counts the flows between two nodes whichever way they go', () => {
    const flows = [
      { source: 'a', target: 'b' },
      { source: 'a', target: 'c' },
      { source: 'b', target: 'a' },
    ];
    expect(lanesOf(flows)).toEqual([
      { index: 0, count: 2 },
      { index: 0, count: 1 },
      { index: 1, count: 2 },
    ]);
  });
});
