import { endOfEntry } from './entryLines';
import { lineAt, lineEnd, startsLine } from './lines';
import type { Replacement } from './replacement';
import type { Sheet, Spot } from './sheet';

/** Adds a copy of a list's item after the last one, to the letter: its comments, its inner formatting, its quotes. */
export function copyItem({ text, style }: Sheet, { structure, entry }: Spot): readonly Replacement[] {
  const last = structure.entries.at(-1);
  if (!last) return [];
  if (structure.style === 'block') {
    const at = endOfEntry(text, last);
    const copied = text.slice(lineAt(text, entry.from).from, endOfEntry(text, entry));
    const margin = startsLine(text, entry.from) ? '' : ' '.repeat(structure.column);
    const body = margin === '' ? copied : text.slice(entry.from, endOfEntry(text, entry));
    return [{ from: at, to: at, text: style.eol + margin + body }];
  }
  const content = text.slice(entry.from, entry.to);
  const tail = /^[ \t]*(,)?[ \t]*(?:#.*)?$/.exec(text.slice(last.to, lineEnd(text, last.to)));
  if (!tail || !startsLine(text, last.from)) {
    return [{ from: last.to, to: last.to, text: (style.json === 'compact' ? ',' : ', ') + content }];
  }
  const line = lineAt(text, last.from);
  const margin = line.content.slice(0, last.from - line.from);
  const comma = tail[1] === undefined ? [{ from: last.to, to: last.to, text: ',' }] : [];
  const at = lineEnd(text, last.to);
  return [...comma, { from: at, to: at, text: style.eol + margin + content + (tail[1] ?? '') }];
}
