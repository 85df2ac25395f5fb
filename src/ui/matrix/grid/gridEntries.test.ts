import { describe, expect, it } from 'vitest';
import { entriesOf } from './gridEntries';

const names = ['a', 'a', 'b', undefined].map((namespace) => ({ namespace, short: 'x', detail: '' }));

describe('entriesOf', () => {
  it('puts each namespace under a line of its own', () => {
    expect(entriesOf([0, 1, 2, 3], names, true)).toEqual({
      entries: [
        { kind: 'group', namespace: 'a', count: 2 },
        { kind: 'row', row: 0 },
        { kind: 'row', row: 1 },
        { kind: 'group', namespace: 'b', count: 1 },
        { kind: 'row', row: 2 },
        { kind: 'group', namespace: undefined, count: 1 },
        { kind: 'row', row: 3 },
      ],
      entryOfRow: [1, 2, 4, 6],
    });
  });

  it('leaves rows in another order as they are', () => {
    expect(entriesOf([2, 0], names, false)).toEqual({
      entries: [
        { kind: 'row', row: 0 },
        { kind: 'row', row: 1 },
      ],
      entryOfRow: [0, 1],
    });
  });
});
