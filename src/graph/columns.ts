import type { Point, Size } from './picture';
import { type Link, ranksOf } from './rank';

/** A thing to be set in columns. */
export interface ColumnItem extends Size {
  readonly name: string;
}

/** How columns are set: the space between them, and the view that the whole should fit at full size. */
export interface ColumnStyle {
  readonly gapX: number;
  readonly gapY: number;
  readonly view: Size;
}

/** Things set in columns: top left corners from (0, 0), and the size of the whole. */
export interface Columns extends Size {
  readonly places: ReadonlyMap<string, Point>;
}

/**
 * Sets things in columns from left to right as the links lead. A drawing that would be too wide for the view is folded
 * into bands below one another like lines of text, a column that would be too tall is split: whichever shows the whole
 * largest, with as few folds as may be. The same input gives the same places.
 */
export function setInColumns(items: readonly ColumnItem[], links: readonly Link[], style: ColumnStyle): Columns {
  if (items.length === 0) return { places: new Map(), width: 0, height: 0 };
  const ranked = rankedColumns(items, links);
  const tallest = Math.max(...ranked.map((column) => column.length));
  let best: { score: number; bands: readonly (readonly ColumnItem[])[][] } | undefined;
  for (const rows of stepsUpTo(tallest)) {
    const split = ranked.flatMap((column) => chunks(column, rows));
    for (const width of stepsUpTo(split.length)) {
      const bands = chunks(split, width);
      const size = sizeOf(bands, style);
      const scale = Math.min(1, style.view.width / size.width, style.view.height / size.height);
      const score = scale * 0.96 ** (bands.length - 1) * 0.99 ** (split.length - ranked.length);
      if (best === undefined || score > best.score) best = { score, bands };
    }
  }
  return settle(best?.bands ?? [], style);
}

/** From the largest down to 1; long ranges are thinned, since neighbours hardly differ. */
function stepsUpTo(largest: number): readonly number[] {
  const steps: number[] = [];
  for (let step = largest; step >= 1; step = Math.min(step - 1, Math.floor(step * 0.85))) steps.push(step);
  return steps;
}

function rankedColumns(items: readonly ColumnItem[], links: readonly Link[]): ColumnItem[][] {
  const names = items.map((item) => item.name);
  const ranks = ranksOf(names, links);
  const columns: ColumnItem[][] = [];
  for (const item of items) {
    const rank = ranks.get(item.name) ?? 0;
    for (let missing = columns.length; missing <= rank; missing += 1) columns.push([]);
    columns[rank]?.push(item);
  }
  return sortByPredecessors(columns, links);
}

/** Within each column, things stand in the order of what leads to them, which keeps lines from crossing. */
function sortByPredecessors(columns: readonly ColumnItem[][], links: readonly Link[]): ColumnItem[][] {
  const height = new Map<string, number>();
  const sources = new Map<string, string[]>();
  for (const { source, target } of links) sources.set(target, [...(sources.get(target) ?? []), source]);
  return columns.map((column) => {
    const sorted = column
      .map((item, index) => ({ item, order: mean(sources.get(item.name) ?? [], height) ?? index }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item);
    for (const [index, item] of sorted.entries()) height.set(item.name, index);
    return sorted;
  });
}

function mean(names: readonly string[], values: ReadonlyMap<string, number>): number | undefined {
  const known = names.flatMap((name) => values.get(name) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}

type Band = readonly (readonly ColumnItem[])[];

function sizeOf(bands: readonly Band[], style: ColumnStyle): Size {
  const heights = bands.map((band) => bandHeight(band, style));
  return {
    width: Math.max(...bands.map((band) => bandWidth(band, style))),
    height: sum(heights) + style.gapY * 1.3 * (bands.length - 1),
  };
}

function bandWidth(band: Band, style: ColumnStyle): number {
  return sum(band.map(columnWidth)) + style.gapX * (band.length - 1);
}

function bandHeight(band: Band, style: ColumnStyle): number {
  return Math.max(...band.map((column) => columnHeight(column, style)));
}

function columnWidth(column: readonly ColumnItem[]): number {
  return Math.max(...column.map((item) => item.width));
}

function columnHeight(column: readonly ColumnItem[], style: ColumnStyle): number {
  return sum(column.map((item) => item.height)) + style.gapY * (column.length - 1);
}

/** A last band that is short stands at the right, next to where the band before it ended. */
function settle(bands: readonly Band[], style: ColumnStyle): Columns {
  const size = sizeOf(bands, style);
  const places = new Map<string, Point>();
  let top = 0;
  for (const [index, band] of bands.entries()) {
    const height = bandHeight(band, style);
    let left = index > 0 && index === bands.length - 1 ? size.width - bandWidth(band, style) : 0;
    for (const column of band) {
      const width = columnWidth(column);
      let y = top + (height - columnHeight(column, style)) / 2;
      for (const item of column) {
        places.set(item.name, { x: Math.round(left + (width - item.width) / 2), y: Math.round(y) });
        y += item.height + style.gapY;
      }
      left += width + style.gapX;
    }
    top += height + style.gapY * 1.3;
  }
  return { places, ...size };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
