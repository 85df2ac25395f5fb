import { describe, expect, it } from 'vitest';
import { parseSyntax } from '../../syntax/parseSyntax';
import { yaml } from '../testing/yaml.testing';
import { editSheet } from './editSheet';
import type { Operation } from './operation';
import { plainMap } from './plain';
import { openSheet } from './sheet';
import { ownStyle } from './style';

/** The text after an operation, or what stood in the way. */
function edit(text: string, operation: Operation): string {
  const sheet = openSheet(parseSyntax(text), () => ownStyle);
  if (!sheet) throw new Error('the text does not parse');
  const result = editSheet(sheet, operation);
  return result.kind === 'edited' ? result.sheet.text : `${result.obstruction.kind} at ${result.obstruction.at}`;
}

const remove = (text: string, ...path: readonly (string | number)[]) => edit(text, { kind: 'remove', paths: [path] });

describe('editSheet, taking entries away', () => {
  it('takes comments above that are clearly about the entry alone', () => {
    const list = yaml`
      a:
        # the first two
        - 1
        - 2
        # the third
        - 3

        # the fourth
        - 4
    `;
    expect(remove(list, 'a', 0)).toBe(list.replace('  - 1\n', ''));
    expect(remove(list, 'a', 1)).toBe(list.replace('  - 2\n', ''));
    expect(remove(list, 'a', 2)).toBe(list.replace('  # the third\n  - 3\n', ''));
    expect(remove(list, 'a', 3)).toBe(list.replace('\n  # the fourth\n  - 4\n', ''));
  });

  it('keeps comments that are YAML switched off', () => {
    expect(remove('a:\n- 1\n# - 2\n- 3\n', 'a', 1)).toBe('a:\n- 1\n# - 2\n');
    expect(remove('a: 1\n# c: 3\nb: 2\n', 'b')).toBe('a: 1\n# c: 3\n');
  });

  it('takes comments that stand deeper than the entry', () => {
    expect(remove('a:\n- x: 1\n  # about x\n\n  # more\n- y: 1\n', 'a', 0)).toBe('a:\n- y: 1\n');
  });

  it('pulls up what follows the first key beside a dash', () => {
    expect(remove('-   a: 1 # one\n    b: 2\n', 0, 'a')).toBe('-   b: 2\n');
    expect(remove('- a:\n    - 1\n  # about b\n  b: 2\n', 0, 'a')).toBe('- # about b\n  b: 2\n');
    expect(remove('- a: 1 # one\n', 0, 'a')).toBe('- {} # one\n');
  });

  it('leaves brackets where nothing is left', () => {
    expect(remove('a: # list\n  - 1 # one\nb: 2\n', 'a', 0)).toBe('a: [] # list\nb: 2\n');
    expect(remove('a: &x !!map # map\n  b: 1\nc: 2\n', 'a', 'b')).toBe('a: &x !!map {} # map\nc: 2\n');
    expect(remove('a: {b: 1}', 'a', 'b')).toBe('a: {}');
    expect(remove('a: 1\n', 'a')).toBe('{}\n');
  });

  it('takes one comma from brackets, and the line where the entry has one', () => {
    expect(remove('[1, 2, 3]', 0)).toBe('[2, 3]');
    expect(remove('[1, 2, 3]', 1)).toBe('[1, 3]');
    expect(remove('[1, 2, 3]', 2)).toBe('[1, 2]');
    expect(remove('{ a: 1, b: 2, }', 'b')).toBe('{ a: 1, }');
    expect(remove('[\n  1, # one\n  2 # two\n]', 1)).toBe('[\n  1 # one\n]');
    expect(remove('[\n  1, # one\n  2, # two\n]', 0)).toBe('[\n  2, # two\n]');
  });

  it('takes one of the blank lines around', () => {
    expect(remove('a: 1\n\nb: 2\n\nc: 3\n', 'b')).toBe('a: 1\n\nc: 3\n');
    expect(remove('a: 1\n\nb: 2\n', 'b')).toBe('a: 1\n');
    expect(remove('a: 1\nb: 2\n\nc: 3\n', 'b')).toBe('a: 1\n\nc: 3\n');
  });

  it('takes every repetition of a key', () => {
    expect(remove('a: 1\nb: 2\na: 3\n', 'a')).toBe('b: 2\n');
  });
});

describe('editSheet, adding entries', () => {
  const add = (text: string, ...path: readonly string[]) =>
    edit(text, { kind: 'append', path, item: plainMap({ x: 1, w: ['z'] }) });

  it('writes an item as the one before it', () => {
    expect(add('a:\n  -   x: 0\n      y: []\n', 'a')).toBe(
      'a:\n  -   x: 0\n      y: []\n  -   x: 1\n      w:\n        -   z\n',
    );
    expect(add('a:\n- { x: 0, y: [] }\n', 'a')).toBe('a:\n- { x: 0, y: [] }\n- { x: 1, w: [z] }\n');
    expect(add('a: [{x: 0}]\n', 'a')).toBe('a: [{x: 0}, {x: 1, w: [z]}]\n');
    expect(add('a: [\n  {x: 0}   # last\n]\n', 'a')).toBe('a: [\n  {x: 0},   # last\n  {x: 1, w: [z]}\n]\n');
  });

  it('creates what is missing on the way, in the habits of the document', () => {
    expect(add('k:\n    l:\n    - m\n', 'a', 'b')).toBe(
      'k:\n    l:\n    - m\na:\n    b:\n    - x: 1\n      w:\n      - z\n',
    );
    expect(add('{"k": 1}', 'a')).toBe('{"k": 1, "a": [{"x": 1, "w": ["z"]}]}');
    expect(add('# nothing yet\n', 'a')).toBe('notFound at 0');
  });

  it('goes below the comment on the line and above those on lines of their own', () => {
    expect(add('a:\n  - x: 0 # zero\n  # end\nb: 1', 'a')).toBe(
      'a:\n  - x: 0 # zero\n  - x: 1\n    w:\n      - z\n  # end\nb: 1',
    );
  });

  it('keeps a block scalar whole', () => {
    expect(edit('a: |+\n  text\n\n', { kind: 'set', path: ['b'], value: 1 })).toBe('a: |+\n  text\n\nb: 1\n');
    expect(edit('a: |\n  text\n\n# end\n', { kind: 'set', path: ['b'], value: 1 })).toBe(
      'a: |\n  text\nb: 1\n\n# end\n',
    );
  });
});

describe('editSheet, changing values', () => {
  const set = (
    text: string,
    value: Operation & { kind: 'set' } extends { value: infer V } ? V : never,
    ...path: readonly (string | number)[]
  ) => edit(text, { kind: 'set', path, value });

  it('changes a scalar alone', () => {
    expect(set("a : 'x'   # c\n", 'y', 'a')).toBe("a : 'y'   # c\n");
    expect(set('a: &n 80 # c\n', 81, 'a')).toBe('a: &n 81 # c\n');
    expect(set('a: !!str 80\n', 81, 'a')).toBe('a: 81\n');
    expect(set('a: >-\n  long\n  text # no comment\nb: 1\n', 'short', 'a')).toBe('a: short\nb: 1\n');
    expect(set('? a\n: 1 # c\n', 2, 'a')).toBe('? a\n: 2 # c\n');
    expect(set('a: 1\na: 2\n', 3, 'a')).toBe('a: 1\na: 3\n');
  });

  it('turns nothing into something', () => {
    expect(set('a: # c\nb: 1\n', 'x', 'a')).toBe('a: x # c\nb: 1\n');
    expect(set('- \n- 1\n', 'x', 0)).toBe('- x \n- 1\n');
    expect(set('{a, b: 1}\n', 'x', 'a')).toBe('{a: x, b: 1}\n');
    expect(set('a: ~ # c\n', plainMap({ b: plainMap({ c: 1 }) }), 'a')).toBe('a: # c\n  b:\n    c: 1\n');
  });

  it('gives an alias its own value', () => {
    expect(set('a: &x {b: 1}\nc: *x # same\n', 2, 'c', 'b')).toBe('a: &x {b: 1}\nc: # same\n  b: 2\n');
    expect(set('a: &x 1\nb: *x\n', 2, 'b')).toBe('a: &x 1\nb: 2\n');
  });

  it('adds a key that overrides a merged one', () => {
    expect(set('a: &x {b: 1}\nc:\n  <<: *x # base\n', 2, 'c', 'b')).toBe('a: &x {b: 1}\nc:\n  <<: *x # base\n  b: 2\n');
  });

  it('says what is in the way', () => {
    expect(set('a: &x {b: 1} # c\nc: *x\n', 2, 'a', 'b')).toBe('alias at 3');
    expect(remove('a: &x {b: 1}\nc:\n  <<: *x # base\n', 'c', 'b')).toBe('mergeKey at 18');
    expect(edit('a: &x b\n*x : 1 # c\n', { kind: 'renameKey', path: ['b'], to: 'e' })).toBe('complexKey at 0');
  });
});
