import { describe, expect, it } from 'vitest';
import { csvText } from './csvText';

describe('csvText', () => {
  it('keeps cells from being formulas', () => {
    expect(csvText([['=1+1', '+1', '-1', '@x', 'a=b', 5]])).toBe("'=1+1,'+1,'-1,'@x,a=b,5\n");
  });

  it('quotes cells with commas, quotes and line ends', () => {
    expect(csvText([['a,b', 'say "x"', 'a\nb']])).toBe('"a,b","say ""x""","a\nb"\n');
  });
});
