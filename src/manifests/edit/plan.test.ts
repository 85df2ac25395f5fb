import { describe, expect, it } from 'vitest';
import { read } from '../read/read';
import { plan } from './plan';
import { testEdit, testRefusal } from './testEdit.testing';

const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n`;

describe('plan', () => {
  it('refuses to touch a document that does not parse, and names the line of its error', () => {
    const before = read([{ name: 'a.yaml', text: `${pod('a')}---\n${pod('b')}` }]);
    const typed = read([{ name: 'a.yaml', text: `${pod('a')}---\n${pod('b')}  labels: {app: "b}\n` }], before);
    const broken = typed.resources.pods.find(({ name }) => name === 'b');
    expect(
      plan(typed, [
        { kind: 'renameWorkload', workload: broken?.origin ?? { file: '', document: 0, path: [] }, to: 'c' },
      ]),
    ).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'documentDoesNotParse', file: 'a.yaml' },
    });
  });

  it('goes on editing the documents beside it', () => {
    testEdit(
      `a: [\n---\n${pod('a')}`,
      ({ pod: find }) => ({ kind: 'renameWorkload', workload: find('a'), to: 'b' }),
      `a: [\n---\n${pod('b')}`,
    );
  });

  it('adds a document behind one that does not parse', () => {
    testEdit(
      `${pod('a')}---\nx: "open\n`,
      { kind: 'addPod', namespace: 'default', name: 'b', labels: {}, ports: [] },
      `${pod('a')}---\nx: "open\n---\n${pod('b')}spec:\n  containers:\n    - name: b\n      image: nginx:stable\n`,
    );
  });

  it('does all edits or none', () => {
    testRefusal(
      pod('a'),
      ({ pod: find }) => [
        { kind: 'renameWorkload', workload: find('a'), to: 'b' },
        { kind: 'addPod', namespace: 'default', name: 'b', labels: {}, ports: [] },
      ],
      { kind: 'nameTaken', name: 'b' },
    );
  });

  it('takes the places of an edit from what the edits before it leave', () => {
    testEdit(
      `${pod('a')}---\n${pod('b')}---\n${pod('c')}`,
      [
        { kind: 'delete', objects: [{ file: 'manifests.yaml', document: 0, path: [] }] },
        { kind: 'renameWorkload', workload: { file: 'manifests.yaml', document: 1, path: [] }, to: 'd' },
      ],
      `${pod('b')}---\n${pod('d')}`,
    );
  });

  it('keeps byte order mark, CRLF and a missing last line break', () => {
    testEdit(
      `\uFEFF${pod('a')}---\n${pod('b')}`.replaceAll('\n', '\r\n').trimEnd(),
      ({ manifest }) => [
        { kind: 'setLabel', metadata: manifest('a').podMetadata, key: 'app', value: 'a' },
        { kind: 'setLabel', metadata: manifest('b').podMetadata, key: 'app', value: 'b' },
        { kind: 'addPod', namespace: 'default', name: 'c', labels: {}, ports: [] },
      ],
      `\uFEFF${pod('a')}  labels:\n    app: a\n---\n${pod('b')}  labels:\n    app: b\n---\n${pod('c')}spec:\n  containers:\n    - name: c\n      image: nginx:stable`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  it('never throws on odd syntax', () => {
    const odd = [
      '? {a: b}\n: c\n',
      '[a: b, c]\n',
      '!!set {a, b}\n',
      '&a [*a]\n',
      '--- |\n  text\n',
      '%YAML 1.2\n---\na: 1\n',
      '- - - a\n',
      '"a": &x !!map {b: *x}\n',
      'a: 1\n...\n...\n---\n...\n',
    ];
    for (const text of odd) {
      const file = `${text.trimEnd()}\n---\n${pod('web')}`;
      const reading = read([{ name: 'a.yaml', text: file }]);
      const workload = reading.resources.pods[0]?.origin ?? { file: 'a.yaml', document: 0, path: [] };
      expect(plan(reading, [{ kind: 'renameWorkload', workload, to: 'b' }]).kind).toMatch(/splices|refused/);
      expect(
        plan(reading, [
          { kind: 'repair', repair: { kind: 'remove', at: { file: 'a.yaml', document: 0, path: ['a'] } } },
        ]).kind,
      ).toMatch(/splices|refused/);
    }
  });
});
