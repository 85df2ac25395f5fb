import { describe, expect, it } from 'vitest';
import { lineBreakAfter, linePositions, linesOfRange, offsetAt, positionAt } from './linePositions';

describe('linePositions', () => {
  it('breaks lines at each of the three breaks and counts a pair once', () => {
    expect(linePositions('a\nb\r\nc\rd').starts).toEqual([0, 2, 5, 7]);
  });

  it('sees an empty last line after a final break', () => {
    expect(linePositions('a\n').starts).toEqual([0, 2]);
  });

  it('starts the first line behind a byte order mark', () => {
    expect(linePositions('\uFEFFa\nb').starts).toEqual([1, 3]);
  });

  it('shows a byte order mark that is not hidden', () => {
    expect(linePositions('\uFEFFa\nb', 0).starts).toEqual([0, 3]);
  });

  it('does not break at other separators of Unicode', () => {
    expect(linePositions('a\u2028b\u0085c').starts).toEqual([0]);
  });
});

describe('positionAt', () => {
  const lines = linePositions('\uFEFFab\r\ncd\ref');

  it.each([
    { offset: 0, lineNumber: 1, column: 1 },
    { offset: 1, lineNumber: 1, column: 1 },
    { offset: 3, lineNumber: 1, column: 3 },
    { offset: 4, lineNumber: 1, column: 3 },
    { offset: 5, lineNumber: 2, column: 1 },
    { offset: 7, lineNumber: 2, column: 3 },
    { offset: 8, lineNumber: 3, column: 1 },
    { offset: 10, lineNumber: 3, column: 3 },
  ])('puts offset $offset at $lineNumber:$column', ({ offset, lineNumber, column }) => {
    expect(positionAt(lines, offset)).toEqual({ lineNumber, column });
  });
});

describe('offsetAt', () => {
  const lines = linePositions('\uFEFFab\r\ncd\ref');

  it.each([
    { lineNumber: 1, column: 1, offset: 1 },
    { lineNumber: 1, column: 3, offset: 3 },
    { lineNumber: 1, column: 9, offset: 3 },
    { lineNumber: 2, column: 2, offset: 6 },
    { lineNumber: 3, column: 3, offset: 10 },
    { lineNumber: 9, column: 1, offset: 10 },
  ])('puts $lineNumber:$column at offset $offset', ({ lineNumber, column, offset }) => {
    expect(offsetAt(lines, { lineNumber, column })).toBe(offset);
  });
});

describe('lineBreakAfter', () => {
  it('gives each break as it is spelt, and none after the last line', () => {
    const lines = linePositions('a\r\nb\rc\nd');
    expect([1, 2, 3, 4].map((line) => lineBreakAfter(lines, line))).toEqual(['\r\n', '\r', '\n', '']);
  });
});

describe('linesOfRange', () => {
  const lines = linePositions('one\ntwo\nthree\n');

  it('leaves out the line at whose very start the range ends', () => {
    expect(linesOfRange(lines, { from: 0, to: 8 })).toEqual({ first: 1, last: 2 });
  });

  it('keeps the line of an empty range', () => {
    expect(linesOfRange(lines, { from: 4, to: 4 })).toEqual({ first: 2, last: 2 });
  });
});
