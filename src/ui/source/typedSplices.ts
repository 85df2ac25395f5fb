import type { Splice } from '#manifests';
import { type LinePosition, type LinePositions, lineBreakAfter, offsetAt } from './linePositions';

/** One replacement as the editor reports it, in positions of the text before all replacements of the same event. */
export interface TypedChange {
  readonly start: LinePosition;
  readonly end: LinePosition;
  /** Its line breaks are spelt the editor's way. */
  readonly text: string;
}

/**
 * Turns what was typed into splices of the file, to be applied in order. `lines` is the file before.
 * Changes come from the end of the text to its start and do not overlap, as the editor reports them.
 * A new line break is spelt like the one it replaces, else like the one that ends its line, else like the one before, else `\n`.
 * Afterwards file and editor have the same lines: where a lone `\r` would meet a `\n` and become one break, a `\n` is put between.
 */
export function typedSplices(file: string, lines: LinePositions, changes: readonly TypedChange[]): readonly Splice[] {
  const splices: Splice[] = [];
  let text = lines.text;
  let seams: readonly number[] = [];

  for (const change of changes) {
    const from = offsetAt(lines, change.start);
    const removed = lines.text.slice(from, offsetAt(lines, change.end));
    const nearBreak =
      lineBreakAfter(lines, change.start.lineNumber) ||
      (change.start.lineNumber > 1 && lineBreakAfter(lines, change.start.lineNumber - 1)) ||
      '\n';
    const inserted = spellBreaks(change.text, removed, nearBreak);
    if (removed === inserted) continue;
    splices.push({ kind: 'splice', file, at: from, removed, inserted });
    text = text.slice(0, from) + inserted + text.slice(from + removed.length);
    const growth = inserted.length - removed.length;
    seams = [from, from + inserted.length, ...seams.map((seam) => seam + growth)];
  }

  const joins = [...new Set(seams)].filter((seam) => text[seam - 1] === '\r' && text[seam] === '\n');
  for (const at of joins.sort((a, b) => b - a)) {
    splices.push({ kind: 'splice', file, at, removed: '', inserted: '\n' });
  }
  return splices;
}

const anyBreak = /\r\n|\r|\n/g;

function spellBreaks(typed: string, removed: string, nearBreak: string): string {
  const replaced = removed.match(anyBreak) ?? [];
  let count = 0;
  const spelt = typed.replace(anyBreak, () => replaced[count++] ?? replaced.at(-1) ?? nearBreak);
  return typed.match(anyBreak)?.length === spelt.match(anyBreak)?.length ? spelt : typed;
}
