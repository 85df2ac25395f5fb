import { describe, expect, it } from 'vitest';
import { Slabs } from './slabs';

describe('Slabs', () => {
  it('lengthens an array by zeros and leaves its neighbours alone', () => {
    const slabs = new Slabs();
    const first = slabs.lengthened(new Uint32Array(0), 3);
    first.set([1, 2, 3]);
    const second = slabs.lengthened(new Uint32Array(0), 2);
    second.set([8, 9]);
    const longer = slabs.lengthened(first, 4);
    expect([...longer.subarray(0, 5)]).toEqual([1, 2, 3, 0, 0]);
    longer[0] = 7;
    expect([...first, ...second]).toEqual([1, 2, 3, 8, 9]);
  });

  it('copies', () => {
    const slabs = new Slabs();
    const copy = slabs.copied(Uint32Array.of(4, 5));
    expect([...copy]).toEqual([4, 5]);
  });

  it('hands out more than one piece holds', () => {
    const slabs = new Slabs();
    const large = slabs.lengthened(new Uint32Array(0), 3_000_000);
    expect(large.length).toBe(3_000_000);
    expect(slabs.lengthened(large, 2_000_000)).toBe(large);
  });
});
