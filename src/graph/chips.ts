import type { ContainerPort, Labels } from '#netpol';

/** Chips as they stand in rows on a card: each row lists indices into the texts; `hidden` counts those left out. */
export interface ChipRows {
  readonly rows: readonly (readonly number[])[];
  readonly hidden: number;
}

/** What a label's chip says: `role=db`, or the bare key when the value is empty. */
export function labelText(key: string, value: string): string {
  return value === '' ? key : `${key}=${value}`;
}

/** What a port's chip says: `http 80`, `3306`, `dns UDP 53`. */
export function portText(port: ContainerPort): string {
  const words: string[] = [];
  if (port.name !== undefined) words.push(port.name);
  if (port.protocol !== 'TCP') words.push(port.protocol);
  words.push(String(port.containerPort));
  return words.join(' ');
}

/** The texts of all label chips, in the labels' order. */
export function labelTexts(labels: Labels): readonly string[] {
  return [...labels].map(([key, value]) => labelText(key, value));
}

/**
 * Width of a chip in pixels at zoom 1, from the number of its characters alone: chips are set in a monospaced font, so
 * that a card's size follows from its content without measuring the page.
 */
export function chipWidth(text: string): number {
  return Math.ceil(text.length * chipMetrics.character + chipMetrics.padding);
}

/** Measures of chips in pixels at zoom 1; the style sheet follows them. */
export const chipMetrics = { character: 6.63, padding: 14, gap: 4, rowHeight: 23 } as const;

/** Fills rows from the left; a chip wider than a row has one to itself and is cut short. What needs more than `maxRows` is hidden. */
export function chipRows(texts: readonly string[], width: number, maxRows: number): ChipRows {
  const rows: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [index, text] of texts.entries()) {
    const wanted = chipWidth(text);
    const row = rows.at(-1);
    if (row !== undefined && used + chipMetrics.gap + wanted <= width) {
      row.push(index);
      used += chipMetrics.gap + wanted;
      continue;
    }
    if (rows.length === maxRows) return { rows, hidden: texts.length - index };
    rows.push([index]);
    used = wanted;
  }
  return { rows, hidden: 0 };
}
