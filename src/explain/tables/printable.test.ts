import { describe, expect, it } from 'vitest';
import { printable } from './printable';

describe('printable', () => {
  it('shows what would drive a terminal or turn the text round', () => {
    expect(printable('a\u001b[2J\u0007\u202eb\r한글')).toBe('a\\u001b[2J\\u0007\\u202eb\\u000d한글');
  });
});
