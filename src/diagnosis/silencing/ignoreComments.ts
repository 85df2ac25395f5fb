import type { DocumentReading, FileReading, Reading, Value } from '#manifests';

/** A comment `# sluice: ignore code, code`. */
export interface IgnoreComment {
  readonly file: string;
  /** Counted from 0. */
  readonly document: number;
  readonly codes: readonly IgnoredCode[];
  /** The line that it speaks of, counted from 0 in the file; absent at the head of a document, where it speaks of all of it. */
  readonly line: number | undefined;
}

/** A code that a comment names, with its place in the file. */
export interface IgnoredCode {
  readonly code: string;
  readonly range: { readonly from: number; readonly to: number };
}

/** All comments that silence findings, in file and document order. */
export function ignoreComments({ files }: Reading): readonly IgnoreComment[] {
  return files.flatMap((file) =>
    file.text.includes('sluice:') ? file.documents.flatMap((document) => commentsIn(file, document)) : [],
  );
}

function commentsIn(file: FileReading, { index, range, syntax }: DocumentReading): readonly IgnoreComment[] {
  const text = file.text.slice(range.from, range.to);
  const comments: IgnoreComment[] = [];
  for (const match of text.matchAll(/(?<=^|[ \t])#[ \t]*sluice:[ \t]*ignore[ \t:]+([^\r\n#]*)/gm)) {
    const { value } = syntax;
    if (value !== undefined && isWithinText(value, match.index)) continue;
    const list = match[1] ?? '';
    const listFrom = range.from + match.index + match[0].length - list.length;
    const codes = [...list.matchAll(/[A-Za-z0-9_-]+/g)].map((code) => ({
      code: code[0],
      range: { from: listFrom + code.index, to: listFrom + code.index + code[0].length },
    }));
    comments.push({
      file: file.name,
      document: index,
      codes,
      line: lineOfComment(file.text, range.from, range.from + match.index),
    });
  }
  return comments;
}

/** A comment behind something speaks of its own line, one that stands alone of the next line with contents, one before everything of everything. */
function lineOfComment(text: string, documentFrom: number, at: number): number | undefined {
  const lineFrom = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(Math.max(lineFrom, documentFrom), at);
  const line = countLines(text, at);
  if (before.trim() !== '' && !/^---[ \t]*$/.test(before)) return line;
  if (isHead(text.slice(documentFrom, at))) return undefined;
  const following = text.slice(at).split(/\r\n|\r|\n/);
  const next = following.findIndex((each, index) => index > 0 && each.trim() !== '' && !each.trim().startsWith('#'));
  return next < 0 ? line : line + next;
}

/** Whether there are only comments, blanks and the separator before. */
function isHead(before: string): boolean {
  return before.split(/\r\n|\r|\n/).every((line) => /^[ \t]*(#.*)?$|^---/.test(line));
}

function countLines(text: string, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Whether an offset lies within a text of the document, where a # begins no comment. */
function isWithinText(value: Value, offset: number): boolean {
  if (offset < value.range.from || offset >= value.range.to) return false;
  switch (value.kind) {
    case 'map':
      return [...value.entries.values()].some((entry) => isWithinText(entry.value, offset));
    case 'list':
      return value.items.some((item) => isWithinText(item, offset));
    default:
      return value.kind === 'string';
  }
}
