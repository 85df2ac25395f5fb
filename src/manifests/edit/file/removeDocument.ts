import { type Chunk, splitDocuments } from '../../syntax/splitDocuments';
import { withoutLines } from '../document/removeEntries';
import type { Replacement } from '../document/replacement';

/**
 * Takes a document out of a file, with the `---` before it (of the first one, without any, the one after it). Comments that
 * touch it go with it; those that a blank line parts from it stay: the head of a file, the heading of what follows. `chunks` spares splitting
 * the text where that has been done.
 */
export function removeDocument(
  text: string,
  index: number,
  chunks: readonly Chunk[] = splitDocuments(text),
): Replacement[] {
  const chunk = chunks[index];
  if (!chunk) return [];
  const core = coreOf(chunk.text);
  const previousEnd = chunks[index - 1]?.to ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const opener = openerBefore(text, previousEnd, chunk.from);
  const from = chunk.from + core.from;
  const to = chunk.from + core.to;
  if (opener !== undefined) {
    return opener.to === from
      ? [withoutLines(text, { from: opener.from, to })]
      : [{ ...opener, text: '' }, withoutLines(text, { from, to })];
  }
  const next = chunks[index + 1];
  // A `---` with words of its own is about the next document and may stay as its opening.
  const closer = next ? bareSeparators(text.slice(chunk.to, next.from)) : text.length - chunk.to;
  return to === chunk.to && closer > 0
    ? [withoutLines(text, { from, to: to + closer })]
    : [withoutLines(text, { from, to }), ...(closer > 0 ? [{ from: chunk.to, to: chunk.to + closer, text: '' }] : [])];
}

/** The part of a document's text that is the document: its content with the comments that touch it. Whole lines. */
export function coreOf(chunk: string): { readonly from: number; readonly to: number } {
  const lines = chunk.split(/(?<=\n)/);
  const isContent = (line: string) => !/^\s*(?:#.*)?$/.test(line.replace(/\r?\n$/, ''));
  const first = lines.findIndex(isContent);
  const last = lines.findLastIndex(isContent);
  if (first === -1) return { from: 0, to: chunk.length };
  const lengthUpTo = (count: number) => lines.slice(0, count).reduce((sum, line) => sum + line.length, 0);
  const isBlankLine = (line: string) => line.trim() === '';
  const gapAbove = lines.slice(0, first).findLastIndex(isBlankLine);
  const gapBelow = lines.slice(last + 1).findIndex(isBlankLine);
  const hasHead = lines.slice(0, gapAbove + 1).some((line) => !isBlankLine(line));
  const below = gapBelow === -1 ? [] : lines.slice(last + 1 + gapBelow);
  const hasTail = below.some((line) => !isBlankLine(line));
  return {
    from: hasHead ? lengthUpTo(gapAbove + 1) : 0,
    to: hasTail ? lengthUpTo(last + 1 + gapBelow) : chunk.length,
  };
}

/** What a document says, as text: without blank lines and comments before and after it, its line breaks as `\n`. */
export function contentOf(chunk: string): string {
  const lines = chunk.split(/\r?\n/);
  const isContent = (line: string) => !/^\s*(?:#.*)?$/.test(line);
  return lines.slice(Math.max(0, lines.findIndex(isContent)), lines.findLastIndex(isContent) + 1).join('\n');
}

/** The last `---` line between two documents. */
function openerBefore(
  text: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | undefined {
  const at = [...text.slice(from, to).matchAll(/^---/gm)].at(-1)?.index;
  return at === undefined ? undefined : { from: from + at, to };
}

function bareSeparators(gap: string): number {
  return /^(?:\.\.\.[ \t]*\r?\n)?(?:---[ \t]*\r?\n)?/.exec(gap)?.[0].length ?? 0;
}
