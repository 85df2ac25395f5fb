import type { PeerName } from '../model/peerName';

/** A line of the grid below its headings: that of a namespace, or that of a source by its place among the rows. */
export type GridEntry =
  | { readonly kind: 'group'; readonly namespace: string | undefined; readonly count: number }
  | { readonly kind: 'row'; readonly row: number };

/** All lines from top to bottom, and where each row stands among them. */
export interface GridEntries {
  readonly entries: readonly GridEntry[];
  readonly entryOfRow: readonly number[];
}

/** The lines of some rows, each namespace under a line of its own where they are grouped. */
export function entriesOf(rows: readonly number[], names: readonly PeerName[], isGrouped: boolean): GridEntries {
  const entries: GridEntry[] = [];
  const entryOfRow: number[] = [];
  const namespaceAt = (row: number) => names[rows[row] ?? -1]?.namespace;
  for (let row = 0; row < rows.length; row += 1) {
    if (isGrouped && (row === 0 || namespaceAt(row) !== namespaceAt(row - 1))) {
      const namespace = namespaceAt(row);
      let end = row;
      while (end < rows.length && namespaceAt(end) === namespace) end += 1;
      entries.push({ kind: 'group', namespace, count: end - row });
    }
    entryOfRow.push(entries.length);
    entries.push({ kind: 'row', row });
  }
  return { entries, entryOfRow };
}
