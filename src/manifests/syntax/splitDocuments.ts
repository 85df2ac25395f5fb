/** The text of one YAML document within a file: whole lines, without the separator lines around them. */
export interface Chunk {
  /** UTF-16 offsets in the file's text, from 0; `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What stands beside `---` on its line, which kubectl refuses; absent for nothing or a comment. */
  readonly besideSeparator?: string;
}

/**
 * Splits a file at `---` and `...` in column 0, as YAML does even within block scalars. At least one chunk, in file order.
 * Every `---` opens a chunk, be it empty; before the first one, and after a `...`, blank text is none. What follows `---` on its
 * line belongs to the chunk unless it is blank or a comment. A byte order mark belongs to no chunk.
 */
export function splitDocuments(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  let opened = false;
  let beside: string | undefined;
  for (const separator of separators(text)) {
    addChunk(separator.start);
    from = separator.end;
    opened = separator.opens;
    beside = separator.beside;
  }
  addChunk(text.length);
  if (chunks.length === 0) chunks.push({ from, to: text.length, text: text.slice(from) });
  return chunks;

  function addChunk(to: number) {
    const content = text.slice(from, to);
    if (opened || /\S/.test(content))
      chunks.push({ from, to, text: content, ...(beside ? { besideSeparator: beside } : {}) });
  }
}

interface Separator {
  readonly start: number;
  readonly end: number;
  /** `---` opens a document; `...` only ends one. */
  readonly opens: boolean;
  readonly beside?: string;
}

// Only `\n` (or a byte order mark) may stand before a marker: JavaScript's own `^` would also follow U+2028.
const marker = /(?<![^\n\uFEFF])(---|\.\.\.)(?:(?:[ \t]*|[ \t]+#[^\n]*)(?:\r?\n|$)|(?=[ \t]))/g;

function* separators(text: string): Generator<Separator> {
  for (const match of text.matchAll(marker)) {
    const end = match.index + match[0].length;
    const beside = match[0].endsWith('\n') ? '' : text.slice(end, lineEnd(text, end)).trim();
    yield { start: match.index, end, opens: match[1] === '---', ...(beside ? { beside } : {}) };
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
