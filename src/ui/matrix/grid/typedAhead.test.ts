import { describe, expect, it } from 'vitest';
import { typedAhead } from './typedAhead';

const names = ['api', 'backend', 'batch', 'web'];

describe('typedAhead', () => {
  it('goes to the next name with a letter, and round', () => {
    expect(typedAhead(names, 'b', 1)).toBe(2);
    expect(typedAhead(names, 'b', 2)).toBe(1);
    expect(typedAhead(names, 'a', 3)).toBe(0);
  });

  it('stays while what is typed still fits', () => {
    expect(typedAhead(names, 'ba', 1)).toBe(1);
    expect(typedAhead(names, 'bat', 1)).toBe(2);
  });

  it('takes a letter again and again as one', () => {
    expect(typedAhead(names, 'bb', 1)).toBe(2);
  });

  it('goes nowhere where nothing fits', () => {
    expect(typedAhead(names, 'x', 0)).toBeUndefined();
    expect(typedAhead([], 'a', 0)).toBeUndefined();
  });
});
