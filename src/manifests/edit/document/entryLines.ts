import { columnOf, indentOf, isBlank, isComment, lineAbove, lineAt, lineBelow, nextLine, startsLine } from './lines';
import type { Entry, Structure } from './structure';

/** Whole lines of a text: `to` is the start of the line after them, or the text's length. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Just before the line break after the last line that belongs to an entry of a block: the line where its content ends, and
 * comments below it that are indented deeper than the entry itself.
 */
export function endOfEntry(text: string, entry: Entry): number {
  const column = columnOf(text, entry.from);
  let end = lineAt(text, entry.to).to;
  for (let line = lineBelow(text, end); line; line = lineBelow(text, line.to)) {
    if (isBlank(line.content)) continue;
    if (!isComment(line.content) || indentOf(line.content) <= column) break;
    end = line.to;
  }
  return end;
}

/** The start of the first line that stands on an entry: comments directly above in its column, else its own line. */
export function startOfEntry(text: string, entry: Entry): number {
  return commentsAbove(text, entry).at(-1)?.from ?? lineAt(text, entry.from).from;
}

/**
 * The lines that go when an entry of a block goes: its own, and comment lines directly above at the same indent if they are
 * clearly about this entry alone. They are when the next entry is set apart by a blank line or a comment of its own (or there is
 * none), and when they do not read like YAML that was commented out. Blank lines that only parted it from a neighbour go too.
 */
export function linesOfEntry(text: string, structure: Structure, index: number): LineRange | undefined {
  const entry = structure.entries[index];
  if (!entry || !startsLine(text, entry.from)) return undefined;
  const isLast = index === structure.entries.length - 1;
  const to = nextLine(text, endOfEntry(text, entry));
  const from = ownComments(text, structure, index)?.from ?? lineAt(text, entry.from).from;
  return withoutGap(text, { from, to }, { isFirst: index === 0, isLast });
}

/** The comment lines directly above an entry that are clearly about it alone. */
export function ownComments(text: string, structure: Structure, index: number): LineRange | undefined {
  const entry = structure.entries[index];
  if (!entry || !startsLine(text, entry.from)) return undefined;
  const next = structure.entries[index + 1];
  if (next && !standsApart(text, next)) return undefined;
  const comments = commentsAbove(text, entry);
  if (comments.length === 0 || comments.some(readsLikeYaml)) return undefined;
  const own = lineAt(text, entry.from).from;
  return { from: comments.at(-1)?.from ?? own, to: own };
}

function commentsAbove(text: string, entry: Entry) {
  const column = columnOf(text, entry.from);
  const comments = [];
  for (let line = lineAbove(text, entry.from); line; line = lineAbove(text, line.from)) {
    if (!isComment(line.content) || indentOf(line.content) !== column) break;
    comments.push(line);
  }
  return comments;
}

function standsApart(text: string, entry: Entry): boolean {
  const above = lineAbove(text, entry.from);
  return above !== undefined && startsLine(text, entry.from) && (isBlank(above.content) || isComment(above.content));
}

function readsLikeYaml({ content }: { content: string }): boolean {
  return /^\s*#+\s*(?:- |["'\w./-]+:(?:\s|$))/.test(content);
}

function withoutGap(text: string, range: LineRange, place: { isFirst: boolean; isLast: boolean }): LineRange {
  const above = lineAbove(text, range.from);
  const blankAbove = above !== undefined && isBlank(above.content);
  let { from, to } = range;
  if (place.isLast) {
    if (place.isFirst) return range;
    for (let line = above; line && isBlank(line.content); line = lineAbove(text, line.from)) from = line.from;
    return { from, to };
  }
  if (!place.isFirst && !blankAbove) return range;
  for (let line = to < text.length ? lineAt(text, to) : undefined; line && isBlank(line.content); ) {
    to = nextLine(text, line.from);
    line = to < text.length ? lineAt(text, to) : undefined;
  }
  return { from, to };
}
