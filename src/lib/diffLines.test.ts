import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from './diffLines';

describe('diffLines', () => {
  it('finds nothing between equal texts', () => {
    expect(diffLines('a\nb\n', 'a\nb\n', 2)).toEqual([]);
  });

  it('shows an added line between its neighbours', () => {
    expect(diffLines('a\nb\nc\nd\n', 'a\nb\nX\nc\nd\n', 1)).toEqual([
      [
        { kind: 'same', line: 2, text: 'b' },
        { kind: 'added', line: 3, text: 'X' },
        { kind: 'same', line: 4, text: 'c' },
      ],
    ]);
  });

  it('shows a changed line as removed and added', () => {
    expect(diffLines('port: 80', 'port: 81', 0)).toEqual([
      [
        { kind: 'removed', line: 1, text: 'port: 80' },
        { kind: 'added', line: 1, text: 'port: 81' },
      ],
    ]);
  });

  it('keeps changes that are far apart in hunks of their own', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng';
    expect(diffLines(before, before.replace('a', 'A').replace('g', 'G'), 1)).toEqual([
      [
        { kind: 'removed', line: 1, text: 'a' },
        { kind: 'added', line: 1, text: 'A' },
        { kind: 'same', line: 2, text: 'b' },
      ],
      [
        { kind: 'same', line: 6, text: 'f' },
        { kind: 'removed', line: 7, text: 'g' },
        { kind: 'added', line: 7, text: 'G' },
      ],
    ]);
  });

  it('rebuilds both texts from its lines', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before.join('\n'), after.join('\n'), 99).flat();
        if (before.join('\n') === after.join('\n')) return lines.length === 0;
        const rebuilt = (kind: 'removed' | 'added') =>
          lines.filter((line) => line.kind === 'same' || line.kind === kind).map((line) => line.text);
        expect(rebuilt('removed')).toEqual(before);
        expect(rebuilt('added')).toEqual(after);
        return true;
      }),
    );
  });
});
