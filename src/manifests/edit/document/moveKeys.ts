import { endOfEntry, ownComments, startOfEntry } from './entryLines';
import { insertEntry } from './insertEntry';
import { indentOf, isBlank, isComment, lineAt, lineStart, mayHoldComment, nextLine, startsLine } from './lines';
import { type Operation, startsWith } from './operation';
import { type Plain, plainAt } from './plain';
import { removeEntries } from './removeEntries';
import type { Replacement } from './replacement';
import { indexOfStep, type Sheet, type Spot, walk } from './sheet';
import { type Entry, type Structure, structureOf } from './structure';

type MoveKeys = Extract<Operation, { kind: 'moveKeys' }>;

/**
 * Moves keys to another map of the document. Where they can stay in their place and only lie deeper or less deep, just their
 * indentation changes; else their lines are cut and put in, inner formatting and comments kept. Undefined where neither is possible.
 */
export function moveKeys(sheet: Sheet, operation: MoveKeys, after: Plain): readonly Replacement[] | undefined {
  const move = findMove(sheet, operation);
  if (!move) return undefined;
  return (
    inPlace(sheet, operation, move) ??
    nested(sheet, operation, move) ??
    wrapped(sheet, operation, move) ??
    carried(sheet, operation, move, after)
  );
}

interface Move {
  readonly source: Structure;
  readonly owner: Spot | undefined;
  readonly above: readonly Spot[];
  /** Positions of the keys in the source, ascending. */
  readonly indices: readonly number[];
}

function findMove(sheet: Sheet, { from, keys }: MoveKeys): Move | undefined {
  const [firstKey] = keys;
  if (firstKey === undefined) return undefined;
  const way = walk(sheet, [...from, firstKey]);
  if (way.kind !== 'found') return undefined;
  const source = way.spot.structure;
  const indices = keys.map((key) => indexOfStep(source, key)).toSorted((a, b) => a - b);
  if (indices.includes(-1)) return undefined;
  return { source, owner: way.above.at(-1), above: way.above, indices };
}

/** The last keys of a map that ends where an ancestor goes on: they belong to the ancestor as soon as they stand in its column. */
function inPlace(sheet: Sheet, { from, to }: MoveKeys, { source, owner, above, indices }: Move) {
  const target = targetOf(sheet, to);
  const first = source.entries[indices[0] ?? 0];
  const last = source.entries.at(-1);
  if (!target || !owner || !first || !last || !startsWith(from, to) || from.length === to.length) return undefined;
  if (source.style !== 'block' || target.style !== 'block' || !startsLine(sheet.text, first.from)) return undefined;
  if (source.entries.length - indices.length !== indices[0]) return undefined;
  const between = above.slice(to.length + 1);
  if (between.some(({ structure, index }) => structure.style !== 'block' || index !== structure.entries.length - 1))
    return undefined;
  const lines = { from: startOfEntry(sheet.text, first), to: endOfEntry(sheet.text, last) };
  const shift = target.column - source.column;
  const emptied =
    indices.length === source.entries.length
      ? [{ from: owner.entry.valueFrom, to: owner.entry.valueFrom, text: ' {}' }]
      : [];
  return [...emptied, ...indent(sheet.text, lines, { column: source.column, shift })];
}

/** Keys that follow a key without a value, to which they belong: they lie deeper. */
function nested(sheet: Sheet, { from, to }: MoveKeys, { source, indices }: Move) {
  const { text, style } = sheet;
  const [first, last] = [source.entries[indices[0] ?? 0], source.entries[indices.at(-1) ?? 0]];
  const holder = source.entries[(indices[0] ?? 0) - 1];
  if (!first || !last || !holder || to.length !== from.length + 1 || !startsWith(to, from)) return undefined;
  if (holder.key !== String(to.at(-1)) || holder.value || source.style !== 'block' || !startsLine(text, first.from))
    return undefined;
  if ((indices.at(-1) ?? 0) - (indices[0] ?? 0) !== indices.length - 1) return undefined;
  const lines = { from: startOfEntry(text, first), to: endOfEntry(text, last) };
  return indent(text, lines, { column: source.column, shift: style.step });
}

/** Keys that stand together get a new key above them and lie deeper: `podSelector: {app: x}` becomes a selector with `matchLabels`. */
function wrapped(sheet: Sheet, { from, to }: MoveKeys, { source, indices }: Move) {
  const key = to.at(-1);
  if (to.length !== from.length + 1 || !startsWith(to, from) || typeof key !== 'string') return undefined;
  const [first, last] = [source.entries[indices[0] ?? 0], source.entries[indices.at(-1) ?? 0]];
  if (!first || !last || indexOfStep(source, key) >= 0) return undefined;
  if ((indices.at(-1) ?? 0) - (indices[0] ?? 0) !== indices.length - 1) return undefined;
  const { text, style } = sheet;
  if (source.style === 'flow') {
    const [open, close] = style.padding ? ['{ ', ' }'] : ['{', '}'];
    const name = style.json === 'no' ? `${key}: ` : `${JSON.stringify(key)}: `;
    return [
      { from: first.from, to: first.from, text: name + open },
      { from: last.to, to: last.to, text: close },
    ];
  }
  const margin = ' '.repeat(source.column);
  const lines = { from: startOfEntry(text, first), to: endOfEntry(text, last) };
  if (startsLine(text, first.from)) {
    const deeper = indent(text, lines, { column: source.column, shift: style.step });
    return [{ from: lines.from, to: lines.from, text: `${margin}${key}:${style.eol}` }, ...deeper];
  }
  const rest = { from: Math.min(nextLine(text, first.from), lines.to), to: lines.to };
  const opening = `${key}:${style.eol}${margin}${' '.repeat(style.step)}`;
  return [
    { from: first.from, to: first.from, text: opening },
    ...(rest.from < rest.to ? indent(text, rest, { column: source.column, shift: style.step }) : []),
  ];
}

/** Cuts the keys out and puts them in elsewhere. */
function carried(sheet: Sheet, { to }: MoveKeys, { source, owner, above, indices }: Move, after: Plain) {
  const target = targetOf(sheet, to);
  const cut = removeEntries(sheet, source, indices, owner);
  if (!target) return undefined;
  const holder = above[to.length];
  const sibling = holder && startsWith(holder.path, to) ? holder.index : target.entries.length - 1;
  const anchor = target.entries[sibling];
  const canCarryLines = source.style === 'block' && target.style === 'block' && anchor !== undefined;
  if (canCarryLines) {
    const at = endOfEntry(sheet.text, anchor);
    const pieces = indices.map((index) => carriedLines(sheet, source, index, target.column));
    return [...cut, { from: at, to: at, text: pieces.map((piece) => sheet.style.eol + piece).join('') }];
  }
  const entries = indices.flatMap((index) => source.entries[index] ?? []);
  // Comments within a value would be lost in writing it anew.
  if (entries.some((entry) => mayHoldComment(sheet.text.slice(entry.from, entry.to)))) return undefined;
  const added = entries.flatMap((entry) => {
    const key = entry.key ?? '';
    const value = plainAt(after, [...to, key]) ?? null;
    const inserted = insertEntry(
      sheet,
      target,
      { kind: 'pair', key, value },
      sibling < 0 ? 'last' : { after: sibling },
    );
    return target.style === 'block' ? withComment(inserted, commentBeside(sheet.text, entry)) : inserted;
  });
  return [...cut, ...added];
}

/** The comment after an entry of a flow that has a line of its own; it goes where the entry goes. */
function commentBeside(text: string, entry: Entry): string {
  if (!startsLine(text, entry.from)) return '';
  const comment = /^[ \t]*,?[ \t]*(#.*)$/.exec(text.slice(entry.to, lineAt(text, entry.to).to));
  return comment ? ` ${comment[1]}` : '';
}

/** Puts a comment at the end of the first line that is inserted. */
function withComment(inserted: readonly Replacement[], comment: string): readonly Replacement[] {
  return inserted.map((each) => ({
    ...each,
    text: each.text.replace(/^(\r?\n.*?)(?=\r?\n|$)/, `$1${comment.replaceAll('$', '$$$$')}`),
  }));
}

function carriedLines({ text }: Sheet, source: Structure, index: number, column: number): string {
  const entry = source.entries[index];
  if (!entry) return '';
  const end = endOfEntry(text, entry);
  const shift = column - source.column;
  if (startsLine(text, entry.from)) {
    const from = ownComments(text, source, index)?.from ?? lineStart(text, entry.from);
    return shiftedLines(text, { from, to: end }, { column: source.column, shift });
  }
  const firstEnd = Math.min(lineAt(text, entry.from).to, end);
  const rest = shiftedLines(text, { from: firstEnd, to: end }, { column: source.column, shift });
  return ' '.repeat(column) + text.slice(entry.from, firstEnd) + rest;
}

/** Lines as they read after being moved to the left or right. */
export function shiftedLines(text: string, lines: Lines, change: Shift): string {
  let result = '';
  let at = lines.from;
  for (const { from, to, text: inserted } of indent(text, lines, change)) {
    result += text.slice(at, from) + inserted;
    at = to;
  }
  return result + text.slice(at, lines.to);
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

interface Shift {
  /** The column that the lines are written for; comments left of it stay. */
  readonly column: number;
  readonly shift: number;
}

/** Moves lines to the left or right by their leading blanks alone. */
function indent(text: string, lines: Lines, { column, shift }: Shift): readonly Replacement[] {
  const replacements: Replacement[] = [];
  let at = lineStart(text, lines.from) === lines.from ? lines.from : nextLine(text, lines.from);
  for (; at < lines.to; at = nextLine(text, at)) {
    const { content } = lineAt(text, at);
    const blanks = indentOf(content);
    if (isBlank(content) || (isComment(content) && blanks < column)) continue;
    if (shift > 0) replacements.push({ from: at, to: at, text: ' '.repeat(shift) });
    else if (shift < 0) replacements.push({ from: at, to: at + Math.min(-shift, blanks), text: '' });
  }
  return replacements;
}

function targetOf(sheet: Sheet, to: MoveKeys['to']): Structure | undefined {
  if (to.length === 0) return structureOf(sheet.text, sheet.root);
  const way = walk(sheet, to);
  const target = way.kind === 'found' ? structureOf(sheet.text, way.spot.entry.node) : undefined;
  return target?.kind === 'map' ? target : undefined;
}
