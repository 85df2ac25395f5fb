import { describe, expect, it } from 'vitest';
import { RecentPairs } from './recentPairs';

describe('RecentPairs', () => {
  it('finds what was kept last for a pair, in either order', () => {
    const pairs = new RecentPairs();
    pairs.keep(3, 98, 7);
    pairs.keep(0, 0, 5);
    pairs.keep(98, 3, 8);
    expect([pairs.find(3, 98), pairs.find(98, 3), pairs.find(0, 0)]).toEqual([8, 8, 5]);
    expect(pairs.find(3, 99)).toBeUndefined();
  });

  it('never answers with the number of another pair, however many are kept', () => {
    const pairs = new RecentPairs();
    for (let a = 0; a < 400; a += 1) {
      for (let b = a; b < 400; b += 1) pairs.keep(a, b, 400 * a + b);
    }
    const wrong: number[] = [];
    for (let a = 0; a < 400; a += 1) {
      for (let b = a; b < 400; b += 1) {
        const found = pairs.find(b, a);
        if (found !== undefined && found !== 400 * a + b) wrong.push(found);
      }
    }
    expect(wrong).toEqual([]);
    expect(pairs.find(399, 399)).toBe(400 * 399 + 399);
  });
});
