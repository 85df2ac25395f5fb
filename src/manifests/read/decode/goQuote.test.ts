import { describe, expect, it } from 'vitest';
import { goQuote } from './goQuote';

describe('goQuote', () => {
  it.each([
    ['web', '"web"'],
    ['디비 “x”', '"디비 “x”"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ['a\tb\nc', '"a\\tb\\nc"'],
    ['\u00a0x', '"\\u00a0x"'],
    ['\u0001', '"\\x01"'],
    ['\u200b', '"\\u200b"'],
    ['\u{e0001}', '"\\U000e0001"'],
  ])('writes %j as Go does', (text, quoted) => {
    expect(goQuote(text)).toBe(quoted);
  });
});
