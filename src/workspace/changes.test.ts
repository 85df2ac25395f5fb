import { describe, expect, it } from 'vitest';
import { applyChanges } from './apply';
import { invertChanges } from './invert';
import type { Workspace } from './workspace';

const shop: Workspace = {
  files: [
    { name: 'a.yaml', text: 'role: web\r\n' },
    { name: 'b.yaml', text: '\uFEFF# 데이터베이스\n' },
  ],
  positions: new Map([['workload:default/web[Pod]', { x: 10, y: 20 }]]),
};

describe('applyChanges', () => {
  it('replaces text at its offset and leaves the other file the same object', () => {
    const after = applyChanges(shop, [{ kind: 'splice', file: 'a.yaml', at: 6, removed: 'web', inserted: 'db' }]);
    expect(after.files[0]).toEqual({ name: 'a.yaml', text: 'role: db\r\n' });
    expect(after.files[1]).toBe(shop.files[1]);
    expect(after.positions).toBe(shop.positions);
  });

  it('applies in order, so that a later change sees the text of an earlier one', () => {
    const after = applyChanges(shop, [
      { kind: 'splice', file: 'a.yaml', at: 0, removed: '', inserted: '# ' },
      { kind: 'renameFile', from: 'a.yaml', to: 'c.yaml' },
      { kind: 'splice', file: 'c.yaml', at: 2, removed: 'role', inserted: 'tier' },
    ]);
    expect(after.files[0]).toEqual({ name: 'c.yaml', text: '# tier: web\r\n' });
  });

  it('creates, deletes and moves', () => {
    const after = applyChanges(shop, [
      { kind: 'deleteFile', index: 0, name: 'a.yaml', text: 'role: web\r\n' },
      { kind: 'createFile', index: 1, name: 'c.yaml', text: '' },
      { kind: 'move', node: 'workload:default/web[Pod]', from: { x: 10, y: 20 }, to: undefined },
      { kind: 'move', node: 'external:user', from: undefined, to: { x: 1, y: 2 } },
    ]);
    expect(after.files.map((file) => file.name)).toEqual(['b.yaml', 'c.yaml']);
    expect([...after.positions]).toEqual([['external:user', { x: 1, y: 2 }]]);
  });

  it('gives the same workspace for no changes', () => {
    expect(applyChanges(shop, [])).toBe(shop);
  });

  it.each([
    ['a splice of text that is not there', { kind: 'splice', file: 'a.yaml', at: 0, removed: 'x', inserted: '' }],
    ['a splice beyond the end', { kind: 'splice', file: 'a.yaml', at: 12, removed: '', inserted: 'x' }],
    ['a splice of an unknown file', { kind: 'splice', file: 'z.yaml', at: 0, removed: '', inserted: 'x' }],
    ['a file of a name that is taken', { kind: 'createFile', index: 0, name: 'b.yaml', text: '' }],
    ['a file beyond the end of the list', { kind: 'createFile', index: 3, name: 'c.yaml', text: '' }],
    ['the end of a file that reads otherwise', { kind: 'deleteFile', index: 0, name: 'a.yaml', text: 'role' }],
    ['a new name that is taken', { kind: 'renameFile', from: 'a.yaml', to: 'b.yaml' }],
  ] as const)('throws on %s', (_what, change) => {
    expect(() => applyChanges(shop, [change])).toThrow();
  });
});

describe('invertChanges', () => {
  it('takes changes back in the opposite order', () => {
    expect(
      invertChanges([
        { kind: 'splice', file: 'a.yaml', at: 6, removed: 'web', inserted: 'db' },
        { kind: 'move', node: 'external:user', from: undefined, to: { x: 1, y: 2 } },
      ]),
    ).toEqual([
      { kind: 'move', node: 'external:user', from: { x: 1, y: 2 }, to: undefined },
      { kind: 'splice', file: 'a.yaml', at: 6, removed: 'db', inserted: 'web' },
    ]);
  });
});
