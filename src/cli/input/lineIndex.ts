/** A place in a text as people count: lines and columns from 1, columns in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns of offsets in one text. */
export type LineIndex = (offset: number) => TextPosition;

const known = new WeakMap<{ readonly text: string }, LineIndex>();

/** The lines of a file, counted when they are first asked for: that costs the text's length, asking next to nothing. Lines end with LF, CR LF or CR. */
export function lineIndexOf(file: { readonly text: string }): LineIndex {
  const index = known.get(file) ?? buildIndex(file.text);
  known.set(file, index);
  return index;
}

function buildIndex(text: string): LineIndex {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
