import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editModel, messyParts, modelOf } from './editorModel.testing';
import { hiddenLengthOf, linePositions } from './linePositions';
import { type TypedChange, typedSplices } from './typedSplices';

const messyText = fc.array(fc.constantFrom(...messyParts), { maxLength: 14 }).map((parts) => parts.join(''));

const file = 'policies.yaml';

function typed(text: string, ...changes: readonly TypedChange[]): string {
  let after = text;
  for (const splice of typedSplices(file, linePositions(text), changes)) {
    expect(after.slice(splice.at, splice.at + splice.removed.length)).toBe(splice.removed);
    after = after.slice(0, splice.at) + splice.inserted + after.slice(splice.at + splice.removed.length);
  }
  return after;
}

function change(fromLine: number, fromColumn: number, toLine: number, toColumn: number, text: string): TypedChange {
  return {
    start: { lineNumber: fromLine, column: fromColumn },
    end: { lineNumber: toLine, column: toColumn },
    text,
  };
}

describe('typedSplices', () => {
  it('names the file, the offset and both texts', () => {
    expect(typedSplices(file, linePositions('a: 1\nb: 2'), [change(2, 4, 2, 5, '3')])).toEqual([
      { kind: 'splice', file: 'policies.yaml', at: 8, removed: '2', inserted: '3' },
    ]);
  });

  it('writes a new line of a CRLF file with CRLF', () => {
    expect(typed('a\r\nb\r\n', change(1, 2, 1, 2, '\n'))).toBe('a\r\n\r\nb\r\n');
  });

  it('takes the break of the line before where the last line has none', () => {
    expect(typed('a\r\nb', change(2, 2, 2, 2, '\nc'))).toBe('a\r\nb\r\nc');
  });

  it('spells each new break like the one it replaces', () => {
    expect(typed('a\r\nb\nc\n', change(1, 1, 3, 2, 'x\ny\nz'))).toBe('x\r\ny\nz\n');
  });

  it('keeps a byte order mark when all text is replaced', () => {
    expect(typed('\uFEFFa\nb', change(1, 1, 2, 2, 'x'))).toBe('\uFEFFx');
  });

  it('keeps a lone carriage return apart from a line feed that moves up to it', () => {
    expect(typed('a\rb\nc', change(2, 1, 2, 2, ''))).toBe('a\r\n\nc');
  });

  it('applies several cursors from the end of the text to its start', () => {
    expect(typed('a\nb', change(2, 1, 2, 1, '- '), change(1, 1, 1, 1, '- '))).toBe('- a\n- b');
  });

  it('gives nothing for a change that changes nothing', () => {
    expect(typedSplices(file, linePositions('a\r\nb'), [change(1, 1, 2, 2, 'a\nb')])).toEqual([]);
  });

  it('leaves the file and the editor with the same lines, and other bytes as they were', () => {
    const offsets = fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(messyText, offsets, fc.array(messyText, { minLength: 3, maxLength: 3 }), (text, cuts, inserts) => {
        const model = modelOf(text);
        const changes = changesAt(model, cuts, inserts);
        const after = typed(text, ...changes);
        const expected = changes.reduce(editModel, model);
        const hidden = hiddenLengthOf(text);
        expect(after.slice(hidden).split(/\r\n|\r|\n/)).toEqual(expected);
        expect(after.slice(0, hidden)).toBe(text.slice(0, hidden));
      }),
      { numRuns: 2000 },
    );
  });

  it('never touches what lies before the first and after the last change', () => {
    fc.assert(
      fc.property(messyText, messyText, fc.constantFrom('x', 'x\ny'), (before, behind, insert) => {
        const head = `${before}q`;
        const lines = modelOf(head);
        const at = { lineNumber: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
        const after = typed(`${head}w${behind}`, { start: at, end: { ...at, column: at.column + 1 }, text: insert });
        expect(after.startsWith(head)).toBe(true);
        expect(after.endsWith(behind)).toBe(true);
      }),
    );
  });
});

/** Disjoint changes between ascending cuts, told from the last to the first. */
function changesAt(
  model: readonly string[],
  cuts: readonly number[],
  inserts: readonly string[],
): readonly TypedChange[] {
  const places = model.flatMap((line, index) =>
    [...`${line} `].map((_, column) => ({ lineNumber: index + 1, column: Math.min(column, line.length) + 1 })),
  );
  const sorted = [...cuts].map((cut) => cut % places.length).sort((a, b) => a - b);
  const changes: TypedChange[] = [];
  for (let index = 0; index + 1 < sorted.length; index += 2) {
    const start = places[sorted[index] ?? 0];
    const end = places[sorted[index + 1] ?? 0];
    if (start !== undefined && end !== undefined) {
      changes.unshift({ start, end, text: (inserts[index / 2] ?? '').replace(/\r\n|\r/g, '\n') });
    }
  }
  return changes;
}
