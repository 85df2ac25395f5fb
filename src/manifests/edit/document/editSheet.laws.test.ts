import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldPath } from '#netpol';
import { parseSyntax } from '../../syntax/parseSyntax';
import { anyDocument, anyDocumentWithAliases, anyPlain, type WrittenDocument } from './anyDocument.testing';
import { editSheet } from './editSheet';
import { applyToPlain, type Operation, startsWith } from './operation';
import { isPlainList, isPlainMap, type Plain, samePlain } from './plain';
import { openSheet, type Sheet } from './sheet';
import { ownStyle } from './style';

describe('editSheet on any document', () => {
  it('reads the generated documents as what they were made from', () => {
    fc.assert(
      fc.property(anyDocument(), ({ text, plain }) => {
        expect(samePlain(open(text).plain, plain)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('says what the operation means, and loses no comment but those of what it takes away', () => {
    fc.assert(
      fc.property(documentWithOperation(anyDocument(), anyOperation), ([document, operation]) => {
        const sheet = open(document.text);
        const expected = applyToPlain(document.plain, operation);
        const result = editSheet(sheet, operation);
        if (result.kind !== 'edited') throw new Error(`obstructed: ${result.obstruction.kind}`);
        expect(samePlain(result.sheet.plain, expected)).toBe(true);
        expect(lostComments(document, result.sheet.text, operation)).toEqual([]);
        expect(hasMixedLineBreaks(result.sheet.text)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('moves dashes without losing a comment, or leaves the text alone', () => {
    let done = 0;
    fc.assert(
      fc.property(documentWithOperation(anyDocument(), anyListOperation), ([document, operation]) => {
        const result = editSheet(open(document.text), operation);
        if (result.kind === 'obstructed') return result.obstruction.kind === 'unsure';
        done += 1;
        expect(samePlain(result.sheet.plain, applyToPlain(document.plain, operation))).toBe(true);
        expect(lostComments(document, result.sheet.text, operation)).toEqual([]);
        expect(hasMixedLineBreaks(result.sheet.text)).toBe(false);
        return true;
      }),
      { numRuns: 500 },
    );
    expect(done).toBeGreaterThan(350);
  }, 120_000);

  it('does the same among anchors and aliases, or says that they are in the way', () => {
    let done = 0;
    fc.assert(
      fc.property(documentWithOperation(anyDocumentWithAliases(), anyOperation), ([document, operation]) => {
        const result = editSheet(open(document.text), operation);
        if (result.kind === 'obstructed') return result.obstruction.kind === 'alias';
        done += 1;
        return samePlain(result.sheet.plain, applyToPlain(document.plain, operation));
      }),
      { numRuns: 500 },
    );
    expect(done).toBeGreaterThan(250);
  }, 120_000);
});

const anyOperation = ['set', 'replace', 'append', 'remove', 'rename', 'move', 'copy'] as const;
const anyListOperation = ['insert', 'wrap', 'split', 'join'] as const;

function open(text: string): Sheet {
  const sheet = openSheet(parseSyntax(text), () => ownStyle);
  if (!sheet) throw new Error('a generated document does not parse');
  return sheet;
}

function documentWithOperation(
  documents: fc.Arbitrary<WrittenDocument>,
  kinds: readonly string[],
): fc.Arbitrary<readonly [WrittenDocument, Operation]> {
  return fc
    .tuple(documents, fc.nat(), anyPlain(), fc.constantFrom(...kinds))
    .map(([document, pick, value, kind]) => [document, operationOn(document.plain, pick, value, kind)] as const)
    .filter(
      (pair): pair is readonly [WrittenDocument, Operation] =>
        pair[1] !== undefined && applyToPlain(pair[0].plain, pair[1]) !== undefined,
    );
}

function operationOn(plain: Plain, pick: number, value: Plain, kind: string): Operation | undefined {
  const all = pathsOf(plain);
  const choose = (paths: readonly FieldPath[]) => paths[pick % Math.max(1, paths.length)];
  switch (kind) {
    case 'set': {
      const map = choose(all.filter((entry) => isPlainMap(entry.value)).map(({ path }) => path));
      return map && { kind: 'set', path: [...map, 'added', 'below'], value };
    }
    case 'replace': {
      const path = choose(all.map(({ path }) => path));
      return path && path.length > 0 ? { kind: 'set', path, value } : undefined;
    }
    case 'append': {
      const path = choose(
        all.filter((entry) => isPlainList(entry.value) || entry.value === null).map(({ path }) => path),
      );
      return path && { kind: 'append', path, item: value };
    }
    case 'remove': {
      const path = choose(all.map(({ path }) => path));
      return path && path.length > 0 ? { kind: 'remove', paths: [path] } : undefined;
    }
    case 'rename': {
      const path = choose(all.map(({ path }) => path).filter((path) => typeof path.at(-1) === 'string'));
      return path && { kind: 'renameKey', path, to: 'renamed' };
    }
    case 'move': {
      const path = choose(
        all.map(({ path }) => path).filter((path) => path.length >= 2 && typeof path.at(-1) === 'string'),
      );
      if (!path) return undefined;
      const up = 2 + (pick % (path.length - 1));
      return {
        kind: 'moveKeys',
        from: path.slice(0, -1),
        keys: [String(path.at(-1))],
        to: path.slice(0, -Math.min(up, path.length)),
      };
    }
    case 'insert': {
      const list = all.filter((entry) => isPlainList(entry.value))[pick % 7];
      const length = isPlainList(list?.value) ? list.value.length : 0;
      return list && { kind: 'insertItem', path: list.path, index: pick % (length + 1), item: value };
    }
    case 'wrap': {
      const path = choose(all.map(({ path }) => path));
      return path && path.length > 0 ? { kind: 'wrapInList', path } : undefined;
    }
    case 'split': {
      const item = all.filter((entry) => typeof entry.path.at(-1) === 'number' && isPlainMap(entry.value))[pick % 3];
      const keys = isPlainMap(item?.value) ? [...item.value.keys()] : [];
      return item && { kind: 'splitItem', path: item.path, keys: keys.slice(1 + (pick % Math.max(1, keys.length))) };
    }
    case 'join': {
      const path = choose(all.map(({ path }) => path).filter((path) => Number(path.at(-1)) > 0));
      return path && { kind: 'joinItem', path };
    }
    default: {
      const path = choose(all.map(({ path }) => path).filter((path) => typeof path.at(-1) === 'number'));
      return path && { kind: 'copyItem', path };
    }
  }
}

function pathsOf(value: Plain, path: FieldPath = []): readonly { readonly path: FieldPath; readonly value: Plain }[] {
  const below = isPlainMap(value) ? [...value] : isPlainList(value) ? [...value.entries()] : [];
  return [{ path, value }, ...below.flatMap(([step, item]) => pathsOf(item, [...path, step]))];
}

/** Comments that are gone although nothing that they are about was taken away. */
function lostComments(document: WrittenDocument, after: string, operation: Operation): readonly string[] {
  const gone = operation.kind === 'remove' ? operation.paths : operation.kind === 'set' ? [operation.path] : [];
  const kept = new Set(after.split(/\r?\n/).flatMap((line) => /# \d+ .*$/.exec(line)?.[0] ?? []));
  return [...document.comments]
    .filter(([comment, about]) => !kept.has(comment) && !gone.some((path) => startsWith(about, path)))
    .map(([comment]) => comment);
}

function hasMixedLineBreaks(text: string): boolean {
  return text.includes('\r\n') && /[^\r]\n/.test(text);
}
