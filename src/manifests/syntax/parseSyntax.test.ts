import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { cpuTimeMs } from '../cpuTime.testing';
import { kubectlSchema } from './kubectlSchema';
import { parseSyntax } from './parseSyntax';
import type { Value } from './value';

/** The value as plain data, maps as lists of entries so that order shows. */
function data(value: Value): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'list':
      return value.items.map(data);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, data(entry.value)]));
    default:
      return value.value;
  }
}

const read = (text: string) => {
  const { value } = parseSyntax(text);
  return value && data(value);
};
const problems = (text: string) =>
  parseSyntax(text).problems.map(({ code, context, range }) => [code, context, text.slice(range.from, range.to)]);
const kubectl = (text: string) => parseSyntax(text).problems[0]?.kubectl;

describe('parseSyntax', () => {
  it('reads plain scalars as kubectl does', () => {
    expect(read('[yes, Yes, on, y, TRUE, no, off, N, False]')).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(read('[0443, 0800, 0o17, 0b11, 0x1F, 1_000, +80, -08.5, 1e3, .5, 80.0]')).toEqual([
      291, 800, 15, 3, 31, 1000, 80, -8.5, 1000, 0.5, 80,
    ]);
    expect(read('[~, null, Null, ]')).toEqual([null, null, null]);
    expect(read('[2024-01-01, 12:30:45, 1.2.3, 10.0.0.0/8, yEs, nULL, 0x, 08_, .inf, 1-2]')).toEqual([
      '2024-01-01',
      '12:30:45',
      '1.2.3',
      '10.0.0.0/8',
      'yEs',
      'nULL',
      '0x',
      8,
      '.inf',
      '1-2',
    ]);
  });

  it('reads quoted and tagged scalars as strings', () => {
    expect(read('["yes", \'80\', !!str 80, "~"]')).toEqual(['yes', '80', '80', '~']);
  });

  it('reads a missing value as null with an empty range behind the colon', () => {
    const { value } = parseSyntax('role:\nname: x\n');
    expect(value?.kind === 'map' && value.entries.get('role')).toEqual({
      keyRange: { from: 0, to: 4 },
      value: { kind: 'null', range: { from: 5, to: 5 } },
    });
  });

  it('ends collections and block scalars with their last character', () => {
    const { value } = parseSyntax('a:\n  - b: |\n      x\n\n  # comment\n\nc: 1\n');
    expect(value?.kind === 'map' && value.entries.get('a')?.value.range).toEqual({ from: 5, to: 19 });
  });

  it('resolves aliases and merge keys, later entries winning', () => {
    expect(read('a: &x {p: 1, q: 2}\nb: {q: 3, <<: *x, p: 4}\nc: *x\n')).toEqual({
      a: { p: 1, q: 2 },
      b: { q: 2, p: 4 },
      c: { p: 1, q: 2 },
    });
    expect(read('<<: [{a: 1}, {a: 2, b: 3}]\n')).toEqual({ a: 1, b: 3 });
  });

  it('turns keys into strings as JSON has them', () => {
    expect(read('{80: a, yes: b, 010: c}')).toEqual({ '80': 'a', true: 'b', '8': 'c' });
  });

  it('keeps the last of equal keys and warns of the first', () => {
    expect(read('a: 1\nb: 2\na: 3\n')).toEqual({ b: 2, a: 3 });
    expect(problems('a: 1\nb: 2\na: 3\n')).toEqual([['yamlDuplicateKey', undefined, 'a']]);
    expect(parseSyntax('a: 1\nb: 2\na: 3\n').problems[0]).toMatchObject({
      severity: 'warning',
      range: { from: 0, to: 1 },
    });
  });

  it('keeps names that JavaScript objects give a meaning', () => {
    const { value } = parseSyntax('__proto__: {x: 1}\nconstructor: 2\n');
    expect(value?.kind === 'map' && [...value.entries.keys()]).toEqual(['__proto__', 'constructor']);
  });

  it('is empty, without problems, for blanks and comments', () => {
    expect(parseSyntax('# only\n\n')).toMatchObject({ value: undefined, problems: [] });
    expect(parseSyntax('')).toMatchObject({ value: undefined, problems: [] });
  });

  it.each([
    ['a:\n\tb: c\n', 'yamlTab', undefined, '\t'],
    ['a:\n  \tb: c\n', 'yamlTab', undefined, '\t'],
    ['a: 1\n b: 2\n', 'yamlSyntax', 'nestedMapping', 'b'],
    ['a: b: c\n', 'yamlSyntax', 'nestedMapping', 'b'],
    ['a:\n    b: 1\n  c: 2\n', 'yamlSyntax', 'indentation', ' '],
    ['key\nother: x\n', 'yamlSyntax', 'missingColon', 'key\nother'],
    ['a: "x\n', 'yamlSyntax', 'unclosed', 'x'],
    ['a: [1, 2\nb: 3\n', 'yamlSyntax', 'unclosed', 'b'],
    ['a: @x\n', 'yamlSyntax', 'reservedCharacter', '@'],
    ['a: "\\q"\n', 'yamlSyntax', 'escape', '\\'],
    ['- a\nb: c\n', 'yamlSyntax', 'unexpected', 'b'],
    ['a: \u0000b\n', 'yamlSyntax', 'controlCharacter', '\u0000'],
    ['? {a: b}\n: c\n', 'yamlSyntax', 'complexKey', '{a: b}'],
    ['a: {{ .Values.x }}\n', 'yamlSyntax', 'template', '{{ .Values.x }}'],
    ['{{- if .x }}\na: b\n{{- end }}\n', 'yamlSyntax', 'template', '{{- if .x }}'],
    ['<<: 3\n', 'yamlSyntax', 'mergeKey', '<<'],
    ['a: *b\n', 'yamlAlias', 'unknown', '*b'],
    ['a: &x\n  b: *x\n', 'yamlAlias', 'recursive', '*x'],
  ])('tells what is wrong with %j', (text, code, context, at) => {
    expect(problems(text)).toEqual([[code, context, at]]);
    expect(parseSyntax(text).value).toBeUndefined();
  });

  it('does not take braces in a sound document for a template', () => {
    expect(problems('a: "{{ x }}"\n')).toEqual([]);
  });

  it('repeats what kubectl prints where that is certain', () => {
    expect(kubectl('a: 1\nb:\n\tc: d\n')).toBe('yaml: line 3: found character that cannot start any token');
    expect(kubectl('a:\n  b:\n    c: d\n   e: f\n')).toBe('yaml: line 3: did not find expected key');
    expect(kubectl('a: b\n  c: d\n')).toBe('yaml: line 2: mapping values are not allowed in this context');
    expect(kubectl('a: "x\n')).toBeUndefined();
  });

  it('reads CRLF, NEL and lone surrogates', () => {
    expect(read('a: 1\r\nb: x\ud800y\r\n')).toEqual({ a: 1, b: 'x\ud800y' });
  });

  it.each([
    ['flow nesting', '['.repeat(50_000), 'depth'],
    ['block nesting', '- '.repeat(50_000), 'depth'],
    ['nested keys', '? '.repeat(50_000), 'depth'],
    ['many keys', Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'), 'keys'],
    ['many items', `[${'a,'.repeat(500_000)}]`, 'tokens'],
    ['many tags', '!a '.repeat(300_000), 'tokens'],
    ['many comments', '# x\n'.repeat(500_000), 'tokens'],
  ])(
    'refuses %s within two seconds',
    (_name, text, context) => {
      const elapsedMs = cpuTimeMs(() => {
        expect(parseSyntax(text).problems).toMatchObject([{ code: 'tooLarge', context }]);
      });
      expect(elapsedMs).toBeLessThan(2000);
    },
    30_000,
  );

  it('refuses aliases that multiply', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [above, below] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'])
      levels.push(`${above}: &${above} [${`*${below},`.repeat(9)}]`);
    const elapsedMs = cpuTimeMs(() => {
      expect(parseSyntax(levels.join('\n')).problems).toContainEqual(
        expect.objectContaining({ code: 'yamlAlias', context: 'expansion' }),
      );
    });
    expect(elapsedMs).toBeLessThan(500);
  }, 30_000);

  it('reads 8,000 anchors and aliases quickly', () => {
    const anchors = Array.from({ length: 4_000 }, (_, at) => `- &a${at} x\n- *a${at}\n`).join('');
    const elapsedMs = cpuTimeMs(() => {
      expect(parseSyntax(anchors).problems).toEqual([]);
    });
    expect(elapsedMs).toBeLessThan(2000);
  }, 30_000);
});

describe('kubectlSchema', () => {
  const print = (value: unknown) => stringify(value, { schema: kubectlSchema }).trimEnd();

  it('quotes strings that kubectl would read as something else', () => {
    expect(print(['yes', 'y', 'off', '0443', '1_000', '80', '1e3', '~', ''])).toBe(
      '- "yes"\n- "y"\n- "off"\n- "0443"\n- "1_000"\n- "80"\n- "1e3"\n- "~"\n- ""',
    );
  });

  it('leaves other strings, numbers and booleans plain', () => {
    expect(print(['web', '10.0.0.0/8', '2024-01-01', '12:30', 80, 0.5, true, null])).toBe(
      '- web\n- 10.0.0.0/8\n- 2024-01-01\n- 12:30\n- 80\n- 0.5\n- true\n- null',
    );
  });
});
