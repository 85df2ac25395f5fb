/** A place in a text as the editor counts: lines and columns from 1, columns in UTF-16 units. */
export interface LinePosition {
  readonly lineNumber: number;
  readonly column: number;
}

/**
 * The lines of a file's text, broken where the editor breaks them: at `\n`, `\r\n` and a lone `\r`.
 * The editor shows the same lines, but neither a byte order mark at the head nor how each break is spelt.
 */
export interface LinePositions {
  readonly text: string;
  /** Offset in `text` of each line's first unit; the first one comes after a hidden byte order mark. */
  readonly starts: readonly number[];
}

/** How many units at the head of a file the editor keeps out of sight: 1 for a byte order mark, else 0. */
export type HiddenLength = 0 | 1;

const byteOrderMark = 0xfeff;
const lineFeed = 10;
const carriageReturn = 13;

/** What a text that is newly given to the editor hides. */
export function hiddenLengthOf(text: string): HiddenLength {
  return text.charCodeAt(0) === byteOrderMark ? 1 : 0;
}

/** Finds the lines of a text. Done at every keystroke, so it leaps from break to break. */
export function linePositions(text: string, hidden: HiddenLength = hiddenLengthOf(text)): LinePositions {
  const starts: number[] = [hidden];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const isPair = isCarriage && feed === carriage + 1;
    const start = isCarriage && !isPair ? carriage + 1 : feed + 1;
    starts.push(start);
    if (isCarriage) carriage = text.indexOf('\r', start);
    if (!isCarriage || isPair) feed = text.indexOf('\n', start);
  }
  return { text, starts };
}

/** How much of the head these lines leave out. */
export function hiddenIn(lines: LinePositions): HiddenLength {
  return lines.starts[0] === 1 ? 1 : 0;
}

/** The position of a file offset. Offsets inside a line break or a hidden mark, which the editor cannot show, give the nearest place before and after it. */
export function positionAt(lines: LinePositions, offset: number): LinePosition {
  const index = lineIndexAt(lines.starts, offset);
  const start = startOf(lines, index);
  const length = contentEnd(lines, index) - start;
  return { lineNumber: index + 1, column: Math.min(Math.max(offset - start, 0), length) + 1 };
}

/** The file offset of a position; positions beyond the text give its end, columns beyond a line the end of its content. */
export function offsetAt(lines: LinePositions, position: LinePosition): number {
  const index = position.lineNumber - 1;
  if (index >= lines.starts.length) return lines.text.length;
  return Math.min(startOf(lines, index) + position.column - 1, contentEnd(lines, index));
}

/** How the break at the end of a line (counted from 1) is spelt: `\n`, `\r\n` or `\r`; empty for the last line. */
export function lineBreakAfter(lines: LinePositions, lineNumber: number): string {
  return lines.text.slice(contentEnd(lines, lineNumber - 1), startOf(lines, lineNumber));
}

/** First and last line (from 1) that a range of file offsets touches; a range that ends at the very start of a line does not touch that line. */
export function linesOfRange(
  lines: LinePositions,
  range: { readonly from: number; readonly to: number },
): { readonly first: number; readonly last: number } {
  const first = positionAt(lines, range.from).lineNumber;
  const end = positionAt(lines, range.to);
  const last = end.column === 1 && range.to > range.from ? end.lineNumber - 1 : end.lineNumber;
  return { first, last: Math.max(first, last) };
}

function startOf(lines: LinePositions, index: number): number {
  return lines.starts[index] ?? lines.text.length;
}

function contentEnd(lines: LinePositions, index: number): number {
  if (index + 1 >= lines.starts.length) return lines.text.length;
  const next = startOf(lines, index + 1);
  const isPair = lines.text.charCodeAt(next - 1) === lineFeed && lines.text.charCodeAt(next - 2) === carriageReturn;
  return isPair ? next - 2 : next - 1;
}

function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
