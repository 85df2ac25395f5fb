import type { FieldPath, Place } from '#netpol';
import type { DocumentReading, Reading } from '../reading';
import type { Value } from '../syntax/value';
import type { TextRange } from '../text';

/**
 * The deepest field that is written at a UTF-16 offset of a file: where its key, its value, or the rest of their line is. The indentation before a field
 * and the dash of an item belong to it. In a document that does not parse, and on a blank line or a comment of its own, the nearest
 * field around. Undefined outside documents (on a separator) and for an unknown file.
 */
export function placeAt(reading: Reading, file: string, offset: number): Place | undefined {
  const found = reading.files.find(({ name }) => name === file);
  const document = found && documentAt(found.documents, offset);
  if (!found || !document) return undefined;
  const { value, text } = document.syntax;
  const at = firstCharacter(text, offset - document.range.from);
  const path = value && at !== undefined ? deepest(value, at, text) : [];
  return { file, document: document.index, path };
}

function documentAt(documents: readonly DocumentReading[], offset: number): DocumentReading | undefined {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const document = documents[middle];
    if (document && document.range.from <= offset) low = middle + 1;
    else high = middle;
  }
  const document = documents[low - 1];
  return document && offset <= document.range.to ? document : undefined;
}

/** The offset itself, or, within a line's indentation and dashes, that of what follows them. */
function firstCharacter(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lead = /^[ \t]*(?:-[ \t]+)*/.exec(text.slice(lineStart, lineEnd(text, offset)))?.[0].length ?? 0;
  return Math.max(offset, lineStart + lead);
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function deepest(root: Value, offset: number, text: string): FieldPath {
  const path: (string | number)[] = [];
  let within: Value | undefined = root;
  while (within) {
    const child: Child | undefined = childAt(within, offset, text);
    if (!child) break;
    path.push(child.step);
    within = child.value;
  }
  return path;
}

interface Child {
  readonly step: string | number;
  /** Undefined for a value that is written elsewhere: behind an alias. */
  readonly value: Value | undefined;
}

function childAt(value: Value, offset: number, text: string): Child | undefined {
  if (value.kind === 'list') {
    const at = value.items.findLastIndex(({ range }) => range.from <= offset);
    const item = value.items[at];
    return item && reaches(item.range, offset, text) ? { step: at, value: item } : undefined;
  }
  if (value.kind !== 'map') return undefined;
  let nearest: { readonly step: string; readonly start: number; readonly value: Value } | undefined;
  for (const [step, entry] of value.entries) {
    // Entries may stand in another order than written, where a key is repeated or merged.
    const start = entry.keyRange.from;
    if (start <= offset && (!nearest || start > nearest.start)) nearest = { step, start, value: entry.value };
  }
  if (!nearest) return undefined;
  const elsewhere = nearest.value.range.from < nearest.start;
  const end = elsewhere ? nearest.start : nearest.value.range.to;
  const here = reaches({ from: nearest.start, to: end }, offset, text);
  return here ? { step: nearest.step, value: elsewhere ? undefined : nearest.value } : undefined;
}

/** Whether an offset is within a range, or behind it on its last line. */
function reaches({ from, to }: TextRange, offset: number, text: string): boolean {
  return from <= offset && offset <= lineEnd(text, to);
}
