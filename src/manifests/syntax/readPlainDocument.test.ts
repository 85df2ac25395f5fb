import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseByLibrary } from './parseSyntax';
import { readPlainDocument } from './readPlainDocument';
import { splitDocuments } from './splitDocuments';

/** Holds the short way and the library together; says whether the short way was taken. */
function agrees(text: string): boolean {
  const plain = readPlainDocument(text);
  if (!plain) return false;
  const { value, tokens, problems } = parseByLibrary(text);
  expect({ text, problems, value, tokens }).toEqual({ text, problems: [], value: plain.value, tokens: plain.tokens });
  return true;
}

/** Pieces that make up manifests, right and wrong ones, so that random texts are often nearly good. */
const pieces = [
  "a·b:·key·key: ·: ·:·- ·-·-1·0443·1_0·yes·~·null·8e1·.5·x y·it's·<<·<<: ·=·가·\u00a0·\ufeff·😀·a: 1·b: {c: d}",
  '{·}·[·]·, ·,·{ · }·{}·[]·"q"·"q\\n"·"·#· # c·# c·&a ·*a·!t ·|·>·?·? ·%·@·`·...·---·\t',
  "'·'s'·'s''t'·\n·\n·\n·\n  ·\n    ·\n  - ·\n- · ·  ·\r\n·\n...·\n---\n",
].flatMap((line) => line.split('·'));

/** Pieces of plain notation alone, so that most of what they make is taken or nearly so. */
const plainPieces = [
  'a: ·b: ·c:·d: e·- ·- f·{·}·[·]·, ·g·\n·\n  ·\n    ·\n   ·\n      · # x·\n# y·"z"',
  "''·1·null· ·- a: ·k:v·\n\n·- - ·\n  # w",
].flatMap((line) => line.split('·'));

const manifests = Object.values(
  import.meta.glob<string>('/corpus/**/*.yaml', { query: '?raw', import: 'default', eager: true }),
);

describe('readPlainDocument', () => {
  it('takes manifests as they are usually written, and agrees with the library on them', () => {
    const documents = manifests.flatMap((text) => splitDocuments(text).map((chunk) => chunk.text));
    const taken = documents.filter(agrees);
    expect(documents.length).toBeGreaterThan(300);
    expect(taken.length / documents.length).toBeGreaterThan(0.9);
  });

  it.each([
    'a: 1\n',
    'a: 1',
    '\n\n# c\na: 1 # d\n\n  # e\nb:\n# f\n  c: 2\n# g\n',
    'a:\n- b\n- c: d\n  e: f\n-\n-   g\nh: i\n',
    'a:\n  - - b\n    - c\n  - - d\n',
    '- a: 1\n  b:\n  - 2\n- {c: [d, {e: "f"}], "g": \'h\'\'i\'}\n',
    'a:   # nothing\nb:\n\nc: \n',
    'a: x:y\nb: http://c\nd: -e\nf: a#b\n',
    'yes: 1\n2: two\n0x1F: x\n"": empty\n',
    '  a: 1\n  b: 2\n',
    'a: {}\nb: [ ]\nc: {d: e , f: g}  # h\n',
    'a:\n  b:\n    c:\nd: 가나다 # 라\n',
  ])('takes %j', (text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each([
    ...[
      '',
      '# c\n',
      'a',
      '{a: b}',
      '[a]\n',
      'a: b: c',
      'a: b\n  c\n',
      'a:\n  b\n',
      'a: |\n  b\n',
      'a: &x b',
      'a: *x',
      'a: !t b',
    ],
    ...[
      '<<: {a: b}',
      'a: 1\na: 2',
      '{a: 1, a: 2}',
      'a: {b}',
      'a: {b: }',
      'a: [b,]',
      'a: [b: c]',
      'a: [\nb]',
      'a: "b\nc"',
      'a: "\\n"',
    ],
    ...[
      '? a',
      'a:\tb',
      'a: b\r\n',
      '\ufeffa: b',
      'a: b\n...\n',
      'a: @b',
      'a: {b: c}d',
      'a: {b: -}',
      'a: [-, c]',
      'a: "b"c',
      'a: "b"#c',
      'a : b',
      '- a\nb: c',
      '~: a',
    ],
    ...[
      'a: 1\n b: 2\n',
      'a:\n    b: 1\n  c: 2\n',
      '- a\n - b\n',
      'a: -\n',
      'a: - b\n',
      'a:\n  b:\n- c\n',
      'a: [b}',
      'a: "b',
      "a: 'b",
    ],
  ])('leaves %j to the library', (text) => {
    expect(readPlainDocument(text)).toBeUndefined();
  });

  it('agrees with the library on whatever it takes', () => {
    const anyText = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }),
      fc.array(fc.constantFrom(...plainPieces), { maxLength: 24 }),
    );
    fc.assert(
      fc.property(anyText, (parts) => void agrees(parts.join(''))),
      { numRuns: 4_000 },
    );
  });

  it('agrees with the library on manifests with a slip', () => {
    const slip = fc.record({
      document: fc.constantFrom(...manifests.flatMap((text) => splitDocuments(text)).map(({ text }) => text)),
      at: fc.nat(),
      removed: fc.nat(3),
      inserted: fc.constantFrom('', '', ...pieces),
    });
    fc.assert(
      fc.property(slip, ({ document, at, removed, inserted }) => {
        const from = at % (document.length + 1);
        agrees(document.slice(0, from) + inserted + document.slice(from + removed));
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves deep nesting and long keys to the library', () => {
    expect(readPlainDocument(`a: ${'['.repeat(40)}${']'.repeat(40)}`)).toBeUndefined();
    expect(readPlainDocument(`${'k'.repeat(1100)}: a`)).toBeUndefined();
  });
});
