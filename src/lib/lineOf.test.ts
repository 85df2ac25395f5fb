import { describe, expect, it } from 'vitest';
import { lineOf } from './lineOf';

describe('lineOf', () => {
  it('counts lines from 1, whatever breaks them', () => {
    expect(lineOf('a\nb\r\nc', 0)).toBe(1);
    expect(lineOf('a\nb\r\nc', 2)).toBe(2);
    expect(lineOf('a\nb\r\nc', 5)).toBe(3);
  });

  it('puts an offset beyond the end on the last line', () => {
    expect(lineOf('a\nb', 99)).toBe(2);
  });
});
