import { describe, expect, it } from 'vitest';
import { arrangeMatrix } from './arrangeMatrix';
import { changedCells } from './changedCells';
import { type MatrixFilter, noFilter } from './filter';
import { shopMatrix } from './matrixOfText.testing';

const { matrix, names, at } = shopMatrix();

/** Rows and columns by their headings. */
function shown(filter: Partial<MatrixFilter>, changed: (source: number, destination: number) => boolean = () => false) {
  const { rows, columns } = arrangeMatrix({ matrix, names, filter: { ...noFilter, ...filter }, changed });
  const heads = (positions: readonly number[]) => positions.map((position) => names[position]?.short).join(' ');
  return `${heads(rows)} | ${heads(columns)}`;
}

describe('arrangeMatrix', () => {
  it('shows everything by name, outside ranges last', () => {
    expect(shown({})).toBe('probe db web 0.0.0.0/0 | probe db web 0.0.0.0/0');
  });

  it('narrows each side by parts of names, namespaces and kinds', () => {
    expect(shown({ from: 'shop/ stateful' })).toBe('db | probe db web 0.0.0.0/0');
    expect(shown({ to: '=shop/web' })).toBe('probe db web 0.0.0.0/0 | web');
  });

  it('keeps the rows and columns that have a pair of the kind asked for', () => {
    expect(shown({ cells: 'denied' })).toBe('probe 0.0.0.0/0 | db');
    expect(shown({ port: '5432', to: '=shop/db' })).toBe('web | db');
    expect(shown({ port: '80', to: '=shop/db' })).toBe(' | ');
    expect(shown({ cells: 'denied', port: '80', from: '=shop/web' })).toBe('web | db');
  });

  it('keeps pairs with an end in a namespace', () => {
    expect(shown({ namespace: 'ops', from: '=shop/web' })).toBe('web | probe');
  });

  it('keeps what was touched by a change', () => {
    const change = {
      kind: 'added',
      source: 'ops/probe[Pod]',
      destination: '10.0.0.0-10.9.9.9',
      before: [],
      after: [],
    } as const;
    expect(shown({ cells: 'changed' }, changedCells(matrix, [change]))).toBe('probe | 0.0.0.0/0');
  });

  it('puts the most connected first, or what a peer reaches', () => {
    expect(shown({ order: { by: 'connections' } })).toBe('db web probe 0.0.0.0/0 | probe web 0.0.0.0/0 db');
    expect(shown({ order: { by: 'peer', axis: 'destination', peer: 'shop/db[StatefulSet]' } })).toBe(
      'web probe db 0.0.0.0/0 | probe db web 0.0.0.0/0',
    );
  });

  it('matches only cells of the kind asked for', () => {
    const { matches } = arrangeMatrix({
      matrix,
      names,
      filter: { ...noFilter, cells: 'allowed' },
      changed: () => false,
    });
    expect(matches(at('shop/web[Pod]'), at('shop/db[StatefulSet]'))).toBe(true);
    expect(matches(at('ops/probe[Pod]'), at('shop/db[StatefulSet]'))).toBe(false);
  });
});
