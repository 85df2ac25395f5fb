import { beforeEach, describe, expect, it } from 'vitest';
import { type CountStorage, guardStart } from './crashGuard';

let storage: CountStorage;

beforeEach(() => {
  const items = new Map<string, string>();
  storage = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
});

describe('guardStart', () => {
  it('brings the draft back as long as starts survive', () => {
    for (let start = 0; start < 5; start += 1) {
      const guard = guardStart(storage);
      expect(guard.verdict).toBe('bringBack');
      guard.survived();
    }
  });

  it('starts clean once after two failed starts in a row, then tries again', () => {
    const verdicts = [1, 2, 3, 4].map(() => guardStart(storage).verdict);
    expect(verdicts).toEqual(['bringBack', 'bringBack', 'startClean', 'bringBack']);
  });

  it('forgets a failed start when the next survives', () => {
    guardStart(storage);
    guardStart(storage).survived();
    guardStart(storage);
    expect(guardStart(storage).verdict).toBe('bringBack');
  });

  it('takes a count that it does not understand for none', () => {
    storage.setItem('sluice.failedStarts', 'many');
    expect(guardStart(storage).verdict).toBe('bringBack');
  });
});
