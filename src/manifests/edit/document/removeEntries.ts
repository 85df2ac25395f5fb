import { endOfEntry, type LineRange, linesOfEntry } from './entryLines';
import { lineAt, lineEnd, mayHoldComment, nextLine, startsLine } from './lines';
import type { Replacement } from './replacement';
import type { Sheet, Spot } from './sheet';
import type { Entry, Structure } from './structure';

/**
 * Takes entries out of one collection: whole lines with their own comments in a block, one comma each in a flow. The first key
 * of `- a: 1` goes by pulling up the next one. When none is left, `{}` or `[]` stands in its place, since nothing at all would
 * mean null. `owner` is the entry that holds the collection; the root has none.
 */
export function removeEntries(
  sheet: Sheet,
  structure: Structure,
  indices: readonly number[],
  owner: Spot | undefined,
): readonly Replacement[] {
  const gone = new Set(indices);
  if (structure.style === 'flow') return removeFromFlow(sheet.text, structure, gone);
  const replacements = gone.size === structure.entries.length ? emptyOut(sheet, structure, owner) : [];
  const firstKept = structure.entries.findIndex((_, index) => !gone.has(index));
  const lines: LineRange[] = [];
  for (const [index, entry] of structure.entries.entries()) {
    if (!gone.has(index)) continue;
    const own = linesOfEntry(sheet.text, structure, index);
    if (own) lines.push(own);
    else if (firstKept !== -1) replacements.push(pullUp(sheet.text, structure, entry, index));
  }
  for (const range of joinLines(lines)) replacements.push(withoutLines(sheet.text, range));
  return mergeOverlaps(replacements);
}

function joinLines(ranges: readonly LineRange[]): readonly LineRange[] {
  const joined: LineRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else joined.push(range);
  }
  return joined;
}

/** A removal of whole lines; where the text ends without a line break, the one before them goes instead. */
export function withoutLines(text: string, { from, to }: LineRange): Replacement {
  if (to < text.length || text.endsWith('\n') || from === 0) return { from, to, text: '' };
  return { from: lineAt(text, from - 1).to, to, text: '' };
}

/** An entry that shares its line with a dash: what comes next, a comment included, takes its place. */
function pullUp(text: string, structure: Structure, entry: Entry, index: number): Replacement {
  const next = structure.entries[index + 1];
  const end = nextLine(text, endOfEntry(text, entry));
  const blanks = /^\s*/.exec(text.slice(end, next?.from ?? end))?.[0].length ?? 0;
  return { from: entry.from, to: end + blanks, text: '' };
}

function emptyOut({ text }: Sheet, structure: Structure, owner: Spot | undefined): Replacement[] {
  const brackets = structure.kind === 'map' ? '{}' : '[]';
  const first = structure.entries[0];
  if (!first) return [];
  if (!startsLine(text, first.from)) return [{ from: first.from, to: first.to, text: brackets }];
  if (!owner) return [{ from: first.from, to: first.from, text: `${brackets}${lineBreakOf(text)}` }];
  const at = afterProperties(text, owner);
  return [{ from: at, to: at, text: ` ${brackets}` }];
}

/** After the colon (or dash) and the anchor and tag that stand on its line. */
function afterProperties(text: string, { entry }: Spot): number {
  const end = lineEnd(text, entry.valueFrom);
  if (!entry.value || entry.value.from >= end || entry.value.from === entry.value.contentFrom) return entry.valueFrom;
  const line = text.slice(entry.value.from, Math.min(end, entry.value.contentFrom));
  return entry.value.from + line.replace(/\s+#.*$/, '').trimEnd().length;
}

function removeFromFlow(text: string, structure: Structure, gone: ReadonlySet<number>): readonly Replacement[] {
  const { entries } = structure;
  if (gone.size === entries.length && !mayHoldComment(text.slice(structure.from, structure.to))) {
    return [{ from: structure.from + 1, to: structure.to - 1, text: '' }];
  }
  const tail = tailRun(text, structure, gone);
  const replacements: Replacement[] = tail ? [tail.replacement] : [];
  for (const [index, entry] of entries.entries()) {
    if (gone.has(index) && index < (tail?.first ?? entries.length))
      replacements.push(withoutItem(text, structure, index, entry));
  }
  const comma = tail ? undefined : danglingComma(structure, gone);
  if (comma !== undefined) replacements.push({ from: comma, to: comma + 1, text: '' });
  return mergeOverlaps(replacements);
}

/** The last entries of a flow when they go together and share their line with what is kept: from the last kept one on. */
function tailRun(text: string, { entries }: Structure, gone: ReadonlySet<number>) {
  const lastKept = entries.findLastIndex((_, index) => !gone.has(index));
  const kept = entries[lastKept];
  const first = entries[lastKept + 1];
  const last = entries.at(-1);
  if (!kept || !first || !last || startsLine(text, first.from)) return undefined;
  if (mayHoldComment(text.slice(kept.to, last.to))) return undefined;
  return { first: lastKept + 1, replacement: { from: kept.to, to: last.to, text: '' } };
}

/** Takes out an entry and the comma after it; for the last entry the comma before it is a matter of its own. */
function withoutItem(text: string, { entries, trailingComma }: Structure, index: number, entry: Entry): Replacement {
  const next = entries[index + 1];
  const comma = next ? next.commaBefore : trailingComma;
  const end = comma === undefined ? entry.to : comma + 1;
  const restOfLine = text.slice(end, lineEnd(text, end));
  if (startsLine(text, entry.from) && /^[ \t]*(?:#.*)?$/.test(restOfLine)) {
    return withoutLines(text, { from: lineAt(text, entry.from).from, to: nextLine(text, end) });
  }
  if (next && !mayHoldComment(text.slice(end, next.from))) return { from: entry.from, to: next.from, text: '' };
  return { from: entry.from, to: end, text: '' };
}

/** The comma that would be left over after the last kept entry, where there was none after the very last. */
function danglingComma({ entries, trailingComma }: Structure, gone: ReadonlySet<number>): number | undefined {
  if (trailingComma !== undefined || !gone.has(entries.length - 1)) return undefined;
  const lastKept = entries.findLastIndex((_, index) => !gone.has(index));
  return lastKept === -1 ? undefined : entries[lastKept + 1]?.commaBefore;
}

function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Joins removals that touch the same characters. */
function mergeOverlaps(replacements: readonly Replacement[]): readonly Replacement[] {
  const merged: Replacement[] = [];
  for (const next of [...replacements].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last && next.from < last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to), text: last.text + next.text };
    } else {
      merged.push(next);
    }
  }
  return merged;
}
