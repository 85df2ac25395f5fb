import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorEdit } from './editorEdit';
import { editModel, messyParts, modelOf, wouldBeWidened } from './editorModel.testing';
import { linePositions } from './linePositions';
import { singleSplice } from './singleSplice';

const messyText = fc.array(fc.constantFrom(...messyParts), { maxLength: 14 }).map((parts) => parts.join(''));

describe('editorEdit', () => {
  it('replaces just the range of the splice', () => {
    expect(editorEdit(linePositions('a: 1\r\nb: 2\r\n'), { at: 9, removed: '2', inserted: '3' })).toEqual({
      start: { lineNumber: 2, column: 4 },
      end: { lineNumber: 2, column: 5 },
      text: '3',
      hidden: 0,
    });
  });

  it('takes the whole pair when only its line feed goes', () => {
    expect(editorEdit(linePositions('a\r\nb'), { at: 2, removed: '\n', inserted: '' })).toEqual({
      start: { lineNumber: 1, column: 2 },
      end: { lineNumber: 2, column: 1 },
      text: '\r',
      hidden: 0,
    });
  });

  it('makes one break of two that a removal brings together', () => {
    expect(editorEdit(linePositions('a\rb\nc'), { at: 2, removed: 'b', inserted: '' })).toEqual({
      start: { lineNumber: 1, column: 2 },
      end: { lineNumber: 3, column: 1 },
      text: '\r\n',
      hidden: 0,
    });
  });

  it('changes nothing on screen when a hidden byte order mark goes', () => {
    expect(editorEdit(linePositions('\uFEFFa'), { at: 0, removed: '\uFEFF', inserted: '' })).toEqual({
      start: { lineNumber: 1, column: 1 },
      end: { lineNumber: 1, column: 1 },
      text: '',
      hidden: 0,
    });
  });

  it('replaces whole characters where the splice changes one half', () => {
    expect(editorEdit(linePositions('a😀b'), { at: 2, removed: '\ude00', inserted: '\ude01' })).toEqual({
      start: { lineNumber: 1, column: 2 },
      end: { lineNumber: 1, column: 4 },
      text: '😁',
      hidden: 0,
    });
  });

  it('brings the editor to the lines of the file after any splice', () => {
    fc.assert(
      fc.property(messyText, fc.nat(), fc.nat(), messyText, (text, a, b, inserted) => {
        const at = Math.min(a % (text.length + 1), b % (text.length + 1));
        const to = Math.max(a % (text.length + 1), b % (text.length + 1));
        const after = text.slice(0, at) + inserted + text.slice(to);
        const edit = editorEdit(linePositions(text), { at, removed: text.slice(at, to), inserted });
        expect(wouldBeWidened(modelOf(text), edit)).toBe(false);
        expect(editModel(modelOf(text), edit)).toEqual(after.slice(edit.hidden).split(/\r\n|\r|\n/));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('singleSplice', () => {
  it('finds what differs between two texts', () => {
    expect(singleSplice('port: 3306\n', 'port: 3307\n')).toEqual({ at: 9, removed: '6', inserted: '7' });
  });

  it('is absent for equal texts', () => {
    expect(singleSplice('a', 'a')).toBeUndefined();
  });

  it('does not count a repeated unit twice', () => {
    expect(singleSplice('aa', 'aaa')).toEqual({ at: 2, removed: '', inserted: 'a' });
  });

  it('turns the first text into the second', () => {
    fc.assert(
      fc.property(messyText, messyText, (before, after) => {
        const splice = singleSplice(before, after) ?? { at: 0, removed: '', inserted: '' };
        const { at, removed, inserted } = splice;
        expect(before.slice(0, at) + inserted + before.slice(at + removed.length)).toBe(after);
      }),
    );
  });
});
