import type { Box } from '#graph';

/** Finds what lies near a box without looking at everything. */
export interface SpatialIndex<T> {
  add(box: Box, item: T): void;
  /** Items whose boxes overlap the one asked for. */
  overlapping(box: Box): readonly T[];
}

/** An empty index over squares of `cell` pixels. */
export function spatialIndex<T>(cell: number): SpatialIndex<T> {
  const cells = new Map<number, { readonly box: Box; readonly item: T }[]>();
  return {
    add(box, item) {
      for (const key of cellsOf(box, cell)) {
        const list = cells.get(key);
        if (list === undefined) cells.set(key, [{ box, item }]);
        else list.push({ box, item });
      }
    },
    overlapping(box) {
      const found = new Set<T>();
      for (const key of cellsOf(box, cell)) {
        for (const entry of cells.get(key) ?? []) if (overlap(entry.box, box)) found.add(entry.item);
      }
      return [...found];
    },
  };
}

function cellsOf({ x, y, width, height }: Box, cell: number): readonly number[] {
  const keys: number[] = [];
  for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column += 1) {
    for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1)
      keys.push(column * columnStride + row);
  }
  return keys;
}

/** Further apart than any two rows: a cell has one number. */
const columnStride = 1_000_003;

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
