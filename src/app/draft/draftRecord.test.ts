import { describe, expect, it } from 'vitest';
import { readDraftRecord } from './draftRecord';

const record = {
  format: 1,
  savedAtMs: 1_790_000_000_000,
  activeFile: 'b.yaml',
  files: [
    { name: 'a.yaml', text: '\uFEFFkind: Pod\r\n# 끝' },
    { name: 'b.yaml', text: '' },
  ],
  positions: [['workload:default/web[Pod]', 10, -2.5]],
};

describe('readDraftRecord', () => {
  it('reads files to the letter, positions, and which file was shown', () => {
    expect(readDraftRecord(record)).toEqual({
      workspace: {
        files: [
          { name: 'a.yaml', text: '\uFEFFkind: Pod\r\n# 끝' },
          { name: 'b.yaml', text: '' },
        ],
        positions: new Map([['workload:default/web[Pod]', { x: 10, y: -2.5 }]]),
      },
      activeFile: 'b.yaml',
    });
  });

  it('reads what structured cloning makes of a record', () => {
    expect(readDraftRecord(structuredClone(record))).toEqual(readDraftRecord(record));
  });

  it('reads a draft without files', () => {
    expect(readDraftRecord({ ...record, files: [], positions: [] })).toEqual({
      workspace: { files: [], positions: new Map() },
      activeFile: '',
    });
  });

  it('shows the first file when the one that was shown is not there', () => {
    expect(readDraftRecord({ ...record, activeFile: 'z.yaml' })?.activeFile).toBe('a.yaml');
  });

  it('leaves strange fields behind, also those that would reach a prototype', () => {
    const strange = JSON.parse('{"name": "a.yaml", "text": "x", "__proto__": {"polluted": 1}, "more": 2}');
    const read = readDraftRecord({ ...record, files: [strange] });
    expect(read?.workspace.files).toEqual([{ name: 'a.yaml', text: 'x' }]);
    expect(Object.keys(read?.workspace.files[0] ?? {})).toEqual(['name', 'text']);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'files'],
    ['a list', []],
    ['an empty object', {}],
    ['an older form', { ...record, format: 0 }],
    ['a newer form', { ...record, format: 2 }],
    ['no files', { ...record, files: undefined }],
    ['files that are no list', { ...record, files: { 0: { name: 'a.yaml', text: '' } } }],
    ['a file without text', { ...record, files: [{ name: 'a.yaml' }] }],
    ['a file whose text is bytes', { ...record, files: [{ name: 'a.yaml', text: new Uint8Array(3) }] }],
    ['a file without a name', { ...record, files: [{ name: '', text: '' }] }],
    ['two files of one name', { ...record, files: [record.files[0], record.files[0]] }],
    ['positions that are no list', { ...record, positions: new Map() }],
    ['a position without a number', { ...record, positions: [['external:user', 1]] }],
    ['a position that is not finite', { ...record, positions: [['external:user', 1, Number.NaN]] }],
    ['a position of a number', { ...record, positions: [[1, 1, 1]] }],
    ['no file shown', { ...record, activeFile: 3 }],
  ])('refuses %s', (_what, value) => {
    expect(readDraftRecord(value)).toBeUndefined();
  });
});
