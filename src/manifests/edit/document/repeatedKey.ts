import { endOfEntry } from './entryLines';
import { columnOf, lineAt, lineEnd, mayHoldComment, nextLine, startsLine } from './lines';
import { shiftedLines } from './moveKeys';
import { removeEntries, withoutLines } from './removeEntries';
import type { Replacement } from './replacement';
import type { Sheet, Spot } from './sheet';
import { type Entry, type Structure, structureOf } from './structure';

/** Takes out the entries of a repeated key that do not count: all but the last, which `spot` is. */
export function dropRepeated(sheet: Sheet, { structure, index, entry }: Spot): readonly Replacement[] {
  const others = indicesOf(structure, entry.key).filter((other) => other !== index);
  return removeEntries(sheet, structure, others, undefined);
}

/**
 * Puts what a repeated key holds the second time, the third and so on, behind what it holds the first time: lines as they stand, or what is between the
 * brackets. Undefined where the values are not written alike.
 */
export function mergeRepeated(sheet: Sheet, { structure, entry }: Spot): readonly Replacement[] | undefined {
  const { text } = sheet;
  const [first, ...others] = indicesOf(structure, entry.key);
  const head = structure.entries[first ?? -1];
  const target = structureOf(text, head?.node);
  if (first === undefined || !head || !target?.entries.length) return undefined;
  const replacements: Replacement[] = [];
  for (const [nth, index] of others.entries()) {
    const follows = index === first + nth + 1;
    const merged = mergeOne(sheet, { structure, index, head, target, follows });
    if (!merged) return undefined;
    replacements.push(...merged);
  }
  return replacements;
}

interface Merging {
  readonly structure: Structure;
  /** Of the entry that goes. */
  readonly index: number;
  /** The entry that its items go to, and the collection there. */
  readonly head: Entry;
  readonly target: Structure;
  /** Whether nothing but entries of the same key stand between the two. */
  readonly follows: boolean;
}

function mergeOne(
  sheet: Sheet,
  { structure, index, head, target, follows }: Merging,
): readonly Replacement[] | undefined {
  const { text, style } = sheet;
  const entry = structure.entries[index];
  const source = structureOf(text, entry?.node);
  const [first, last] = [source?.entries[0], source?.entries.at(-1)];
  if (!entry || !source || !first || !last || source.kind !== target.kind) return undefined;
  if (source.style === 'flow' && target.style === 'flow') {
    if (mayHoldComment(text.slice(source.from, source.to))) return undefined;
    const at = target.entries.at(-1)?.to ?? target.from + 1;
    return [
      { from: at, to: at, text: `, ${text.slice(first.from, last.to)}` },
      ...removeEntries(sheet, structure, [index], undefined),
    ];
  }
  if (source.style !== 'block' || target.style !== 'block' || !startsLine(text, first.from)) return undefined;
  if (follows && source.column === target.column) return [withoutKey(text, entry)];
  if (!startsLine(text, entry.from)) return undefined;
  // The comments above the key stay where they are: what they speak of is not gone.
  const own = { from: lineAt(text, entry.from).from, to: nextLine(text, endOfEntry(text, entry)) };
  const lines = { from: nextLine(text, entry.valueFrom), to: endOfEntry(text, entry) };
  const at = endOfEntry(text, head);
  const carried = shiftedLines(text, lines, { column: source.column, shift: target.column - source.column });
  return [{ from: at, to: at, text: style.eol + carried }, withoutLines(text, own)];
}

/** The key's line goes, so that what it holds goes on from the entry above; a comment on it stays. */
function withoutKey(text: string, entry: Entry): Replacement {
  const comment = /^[ \t]*(?=#)/.exec(text.slice(entry.valueFrom, lineEnd(text, entry.valueFrom)));
  if (comment) return { from: entry.from, to: entry.valueFrom + comment[0].length, text: '' };
  const line = lineAt(text, entry.from);
  const from = columnOf(text, entry.from) === 0 || startsLine(text, entry.from) ? line.from : entry.from;
  return { from, to: nextLine(text, entry.valueFrom), text: '' };
}

function indicesOf(structure: Structure, key: string | undefined): readonly number[] {
  return structure.entries.flatMap((entry, index) => (entry.key === key ? [index] : []));
}
