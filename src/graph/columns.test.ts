import { describe, expect, it } from 'vitest';
import { setInColumns } from './columns';

const item = (name: string) => ({ name, width: 100, height: 50 });
const chain = ['a', 'b', 'c'].map(item);
const links = [
  { source: 'a', target: 'b' },
  { source: 'b', target: 'c' },
];

describe('setInColumns', () => {
  it('sets a chain in one row when the view is wide enough', () => {
    const columns = setInColumns(chain, links, { gapX: 20, gapY: 10, view: { width: 400, height: 400 } });
    expect([...columns.places]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 120, y: 0 }],
      ['c', { x: 240, y: 0 }],
    ]);
    expect(columns.width).toBe(340);
  });

  it('folds a chain that is too wide, the short last band at the right', () => {
    const columns = setInColumns(chain, links, { gapX: 20, gapY: 10, view: { width: 230, height: 400 } });
    expect([...columns.places]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 120, y: 0 }],
      ['c', { x: 120, y: 63 }],
    ]);
  });

  it('splits a column that is too tall', () => {
    const columns = setInColumns(chain, [], { gapX: 20, gapY: 10, view: { width: 400, height: 110 } });
    expect([...columns.places]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 0, y: 60 }],
      ['c', { x: 120, y: 30 }],
    ]);
  });

  it('keeps the lines of a column from crossing', () => {
    const items = ['a', 'b', 'x', 'y'].map(item);
    const crossed = [
      { source: 'a', target: 'y' },
      { source: 'b', target: 'x' },
    ];
    const columns = setInColumns(items, crossed, { gapX: 20, gapY: 10, view: { width: 400, height: 400 } });
    expect(columns.places.get('y')).toEqual({ x: 120, y: 0 });
    expect(columns.places.get('x')).toEqual({ x: 120, y: 60 });
  });

  it('has nothing to set', () => {
    expect(setInColumns([], [], { gapX: 1, gapY: 1, view: { width: 1, height: 1 } })).toEqual({
      places: new Map(),
      width: 0,
      height: 0,
    });
  });
});
