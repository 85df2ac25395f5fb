import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../cpuTime.testing';
import type { DocumentReading, Reading } from '../reading';
import { limits } from '../syntax/limits';
import { read } from './read';

const pod = (name: string, label = name) => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  labels:
    app: ${label}
`;
const file = (text: string, name = 'a.yaml') => ({ name, text });
const states = (reading: Reading) => reading.files.flatMap(({ documents }) => documents.map(({ state }) => state));
const names = (reading: Reading) => reading.resources.pods.map(({ name }) => name);

/** Reads texts of one file one after another, each with the reading before. */
const readInTurn = (...texts: readonly string[]) =>
  texts.reduce<Reading | undefined>((previous, text) => read([file(text)], previous), undefined) ?? read([]);

describe('read', () => {
  it('collects resources of all files in order', () => {
    const reading = read([file(`${pod('b')}---\n${pod('a')}`), file(pod('c'), 'c.yaml')]);
    expect(names(reading)).toEqual(['b', 'a', 'c']);
    expect(reading.resources.pods.map(({ origin }) => origin)).toEqual([
      { file: 'a.yaml', document: 0, path: [] },
      { file: 'a.yaml', document: 1, path: [] },
      { file: 'c.yaml', document: 0, path: [] },
    ]);
  });

  it('gives ranges of findings in the file', () => {
    const text = `${pod('a')}---\nkind: Pod\nmetadata: {name: B}\n`;
    const { findings } = read([file(text)]);
    expect(findings.map(({ code, range }) => [code, text.slice(range.from, range.to)])).toEqual([
      ['required', 'kind'],
      ['invalidName', 'B'],
    ]);
  });

  it('returns the previous reading itself when nothing has changed', () => {
    const first = read([file(pod('a'))]);
    expect(read([file(pod('a'))], first)).toBe(first);
  });

  it('takes over what an edit did not touch', () => {
    const other = file(pod('z'), 'z.yaml');
    const first = read([file(`${pod('a')}---\n${pod('b')}---\n${pod('c')}`), other]);
    const second = read([file(`${pod('a')}---\n${pod('bb')}---\n${pod('c')}`), other], first);
    expect(names(second)).toEqual(['a', 'bb', 'c', 'z']);
    expect(second.files[1]).toBe(first.files[1]);
    expect(second.files[0]?.documents[0]).toBe(first.files[0]?.documents[0]);
    expect(second.resources.pods[2]).toBe(first.resources.pods[2]);
    expect(second.files[0]?.documents[2]?.syntax).toBe(first.files[0]?.documents[2]?.syntax);
  });

  it('keeps what a document last meant while it does not parse', () => {
    const broken = pod('a').replace('app: a', 'app: "a');
    const reading = readInTurn(pod('a'), broken);
    expect(states(reading)).toEqual(['stale']);
    expect(names(reading)).toEqual(['a']);
    expect(reading.findings).toMatchObject([{ code: 'yamlSyntax', params: { context: 'unclosed' } }]);
    expect(reading.resources).toEqual(readInTurn(pod('a')).resources);
    expect(states(readInTurn(pod('a'), broken, pod('b')))).toEqual(['good']);
  });

  it('keeps it however often it changes without parsing', () => {
    const reading = readInTurn(pod('a'), `${pod('a')}"`, `${pod('a')}"x`, `${pod('a')}"x\n{`);
    expect(states(reading)).toEqual(['stale']);
    expect(names(reading)).toEqual(['a']);
  });

  it('calls a document broken that never parsed, and one that was empty before', () => {
    expect(states(readInTurn('a: "'))).toEqual(['broken']);
    expect(states(readInTurn('# nothing\n', 'a: "'))).toEqual(['broken']);
  });

  it('lets other documents live on beside a stale one', () => {
    const reading = readInTurn(`${pod('a')}---\n${pod('b')}`, `{\n---\n${pod('bb')}`);
    // Both changed at once, so each is paired by its position.
    expect(states(reading)).toEqual(['stale', 'good']);
    expect(names(reading)).toEqual(['a', 'bb']);
  });

  it('keeps both documents when their separator loses a dash, and parts them again', () => {
    const apart = `${pod('a')}---\n${pod('b')}`;
    const together = `${pod('a')}--\n${pod('b')}`;
    const reading = readInTurn(apart, together);
    expect(states(reading)).toEqual(['stale']);
    expect(names(reading)).toEqual(['a', 'b']);
    expect(names(readInTurn(apart, together, apart))).toEqual(['a', 'b']);
    expect(states(readInTurn(apart, together, apart))).toEqual(['good', 'good']);
  });

  it('moves places and ranges when a document is put before others', () => {
    const first = read([file(`${pod('a')}---\n${pod('B')}`)]);
    const second = read([file(`${pod('new')}---\n${pod('a')}---\n${pod('B')}`)], first);
    expect(second).toEqual(read([file(`${pod('new')}---\n${pod('a')}---\n${pod('B')}`)]));
    expect(second.resources.pods[2]?.origin.document).toBe(2);
    expect(second.findings).toMatchObject([{ code: 'invalidName', place: { document: 2 } }]);
  });

  it('follows a file that is renamed, stale documents included', () => {
    const first = readInTurn(pod('a'), `${pod('a')}"`);
    const second = read([file(`${pod('a')}"`, 'b.yaml')], first);
    expect(states(second)).toEqual(['stale']);
    expect(second.resources.pods[0]?.origin.file).toBe('b.yaml');
  });

  it('refuses what stands beside a separator, as kubectl does', () => {
    const reading = read([file('--- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n')]);
    expect(states(reading)).toEqual(['broken']);
    expect(reading.findings).toMatchObject([
      {
        code: 'yamlSyntax',
        params: { context: 'separator' },
        range: { from: 4, to: 52 },
        apiMessage:
          'error: error parsing a.yaml: invalid Yaml document separator: {apiVersion: v1, kind: Pod, metadata: {name: a}}',
      },
    ]);
  });

  it('reads CRLF, a byte order mark and a file without a final line break', () => {
    const text = `\uFEFF${pod('a')}---\n${pod('b')}`.trimEnd().replaceAll('\n', '\r\n');
    const reading = read([file(text)]);
    expect(names(reading)).toEqual(['a', 'b']);
    expect(reading.findings).toEqual([]);
  });

  it('says what kubectl says of a tab', () => {
    const text =
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\nspec:\n\tpodSelector: {}\n';
    expect(read([file(text)]).findings).toMatchObject([
      {
        code: 'yamlTab',
        apiMessage:
          'error: error parsing a.yaml: error converting YAML to JSON: yaml: line 6: found character that cannot start any token',
      },
    ]);
  });

  it('tells an object that is declared twice, wherever', () => {
    const reading = read([file(pod('a')), file(`${pod('b')}---\n${pod('a')}`, 'b.yaml')]);
    expect(reading.findings).toMatchObject([
      {
        code: 'duplicateObject',
        severity: 'warning',
        place: { file: 'b.yaml', document: 1, path: ['metadata', 'name'] },
        params: { kind: 'Pod', name: 'a', namespace: 'default', file: 'a.yaml' },
      },
    ]);
  });
});

describe('read, with hostile files', () => {
  const many = 20_000;
  it.each([
    ['a very long file', 'a'.repeat(limits.fileLength + 1), 'tooLarge'],
    ['very many documents', 'a: 1\n---\n'.repeat(limits.documentsPerFile + 1), 'tooLarge'],
    ['very many tokens over several documents', `[${'a,'.repeat(60_000)}]\n---\n`.repeat(4), 'tooLarge'],
    ['a long scalar', `a: ${'x'.repeat(4_900_000)}`, 'notAnObject'],
    ['deep nesting', '['.repeat(many), 'tooLarge'],
    ['many keys', Array.from({ length: many }, (_, at) => `k${at}: 1`).join('\n'), 'tooLarge'],
    ['many objects', '{apiVersion: v1, kind: Pod, metadata: {name: A}}\n---\n'.repeat(3_000), 'invalidName'],
    ['null characters', `a: ${'\u0000'.repeat(many)}`, 'yamlSyntax'],
    ['many tabs', '\t'.repeat(100_000), undefined],
    ['a long label', policyWithLabel('x'.repeat(400_000)), 'invalidLabelValue'],
    ['many wrong labels', policyWithLabels(4_000), 'invalidLabelValue'],
    ['names that objects have', '{__proto__: {x: 1}, constructor: 1, toString: 2}', 'notAnObject'],
  ])(
    'ends within two seconds for %s',
    (_name, text, code) => {
      let codes: readonly string[] = [];
      const elapsedMs = cpuTimeMs(() => {
        codes = read([file(text)]).findings.map((finding) => finding.code);
      });
      expect(elapsedMs).toBeLessThan(2000);
      expect(codes.includes(code ?? 'tooLarge')).toBe(code !== undefined);
    },
    30_000,
  );

  function policyWithLabel(value: string): string {
    return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {matchLabels: {a: "${value}"}}}\n`;
  }

  function policyWithLabels(count: number): string {
    const labels = Array.from({ length: count }, (_, at) => `      k${at}: "*"\n`).join('');
    return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n  podSelector:\n    matchLabels:\n${labels}`;
  }
});

describe('read, with a previous reading', () => {
  const pieces = [
    pod('a'),
    pod('b', 'x'),
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n',
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n  ingress:\n  - from:\n    - podSelector: {}\n    ports: [{port: 80}]\n',
    'apiVersion: sluice.dev/v1alpha1\nkind: Scenario\nspec: {flows: [{from: default/a, to: default/b, port: 80}]}\n',
    '# nothing\n',
    '',
  ];
  const fragment = fc.constantFrom(
    '\n',
    ' ',
    '-',
    '---\n',
    '  ',
    ':',
    'a',
    '{',
    '}',
    '"',
    '#',
    'x: 1\n',
    '\t',
    '\r\n',
    '...\n',
    '- ',
  );
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(30),
    insert: fc.array(fragment, { maxLength: 3 }),
  });
  const documents = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 });

  /** What an edit must not make depend on the past: all but what stale documents keep. */
  const fresh = ({ state, file, index, range, resources, findings, syntax }: DocumentReading) => {
    const { text, value, problems } = syntax;
    const kept = state === 'stale' || state === 'broken';
    return { file, index, range, findings, text, value, problems, ...(kept ? {} : { state, resources }) };
  };

  it('is the same as without, but for what stale documents keep', () => {
    let staleSeen = 0;
    fc.assert(
      fc.property(documents, fc.array(edit, { minLength: 1, maxLength: 8 }), (texts, edits) => {
        let text = texts.join('---\n');
        let reading = read([file(text), file(pod('other'), 'other.yaml')]);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + insert.join('') + text.slice(from + remove);
          const files = [file(text), file(pod('other'), 'other.yaml')];
          reading = read(files, reading);
          const whole = read(files);
          expect(reading.files.map(({ documents }) => documents.map(fresh))).toEqual(
            whole.files.map(({ documents }) => documents.map(fresh)),
          );
          if (states(reading).includes('stale')) staleSeen += 1;
          else {
            expect(reading.resources).toEqual(whole.resources);
            expect(reading.findings).toEqual(whole.findings);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(staleSeen).toBeGreaterThan(10);
  }, 60_000);
});
