import { describe, expect, it } from 'vitest';
import { sameData } from './sameData';

describe('sameData', () => {
  it('looks through arrays, objects and maps', () => {
    const value = () => ({ name: 'web', ports: [80, 443], labels: new Map([['role', 'web']]) });
    expect(sameData(value(), value())).toBe(true);
    expect(sameData(value(), { ...value(), ports: [80] })).toBe(false);
    expect(sameData(value(), { ...value(), labels: new Map([['role', 'db']]) })).toBe(false);
  });

  it('tells a missing field from an undefined one, and an array from an object', () => {
    expect(sameData({}, { expect: undefined })).toBe(false);
    expect(sameData([], {})).toBe(false);
    expect(sameData(new Map(), {})).toBe(false);
    expect(sameData(null, {})).toBe(false);
  });

  it('takes the order of a map as part of what it says', () => {
    const forward = new Map([
      ['a', '1'],
      ['b', '2'],
    ]);
    const backward = new Map([
      ['b', '2'],
      ['a', '1'],
    ]);
    expect(sameData(forward, backward)).toBe(false);
  });

  it('does not look into parts that are the same object', () => {
    const trap = {
      get field(): never {
        throw new Error('looked into');
      },
    };
    expect(sameData({ trap }, { trap })).toBe(true);
  });
});
