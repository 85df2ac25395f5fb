import { endOfEntry, startOfEntry } from './entryLines';
import { columnOf, indentOf, lineAt, lineEnd, lineStart, startsLine } from './lines';
import type { Plain } from './plain';
import { entryText, flowEntryText, flowText, itemText, tallEntryText, tallText } from './print';
import type { Replacement } from './replacement';
import type { Sheet } from './sheet';
import type { Entry, Structure } from './structure';
import type { Style } from './style';

/** What is added to a collection: a key with its value, or an item of the list that stands under `name`. */
export type NewEntry =
  | { readonly kind: 'pair'; readonly key: string; readonly value: Plain }
  | { readonly kind: 'item'; readonly name: string; readonly value: Plain };

/** Where a new entry goes among those that are there. */
export type Position = 'first' | 'last' | { readonly after: number };

/**
 * Adds an entry beside one of its siblings, in that sibling's style: below its lines and its comment in a block, after a comma in a
 * flow. At the first position it goes above the comments that stand on the first entry. Only an empty collection has no sibling.
 */
export function insertEntry(
  sheet: Sheet,
  structure: Structure,
  entry: NewEntry,
  position: Position = 'last',
): readonly Replacement[] {
  const index = typeof position === 'object' ? position.after : position === 'first' ? 0 : structure.entries.length - 1;
  const sibling = structure.entries[index];
  if (!sibling) return insertFirst(sheet, structure, entry);
  if (position === 'first') return insertBefore(sheet, structure, entry, sibling);
  if (structure.style === 'flow') return insertInFlow(sheet, structure, entry, sibling);
  const at = endOfEntry(sheet.text, sibling);
  const column = columnOf(sheet.text, sibling.from);
  return [
    {
      from: at,
      to: at,
      text: inEol(`\n${' '.repeat(column)}${inBlock(sheet, structure, entry, sibling)}`, sheet.style),
    },
  ];
}

function insertBefore(sheet: Sheet, structure: Structure, entry: NewEntry, sibling: Entry): readonly Replacement[] {
  const { text, style } = sheet;
  const margin = ' '.repeat(columnOf(text, sibling.from));
  const ownLine = startsLine(text, sibling.from);
  if (structure.style === 'flow') {
    const gap = ownLine ? `\n${margin}` : style.json === 'compact' ? '' : ' ';
    return [{ from: sibling.from, to: sibling.from, text: inEol(`${oneLine(entry, style)},${gap}`, style) }];
  }
  const written = inBlock(sheet, structure, entry, sibling);
  if (!ownLine) return [{ from: sibling.from, to: sibling.from, text: inEol(`${written}\n${margin}`, style) }];
  const at = startOfEntry(text, sibling);
  return [{ from: at, to: at, text: inEol(`${margin}${written}\n`, style) }];
}

function inBlock(sheet: Sheet, structure: Structure, entry: NewEntry, sibling: Entry): string {
  const column = columnOf(sheet.text, sibling.from);
  const style = styleOfSibling(sheet, structure, entry, sibling);
  if (entry.kind === 'pair') return entryText(entry.key, entry.value, { column, style });
  return itemText(entry.value, { column, name: entry.name, style });
}

/** Text as our printers make it, with the line breaks of the document. */
export function inEol(text: string, style: Style): string {
  return style.eol === '\n' ? text : text.replaceAll('\n', style.eol);
}

/** An item is written as the item before it is, dash and brackets alike. */
function styleOfSibling({ text, style }: Sheet, structure: Structure, entry: NewEntry, sibling: Entry): Style {
  if (entry.kind === 'pair' || structure.kind !== 'list') return style;
  const shapes = new Map(style.shapes);
  const first = sibling.value && text[sibling.value.contentFrom];
  shapes.set(`${entry.name}[]`, first === '{' || first === '[' ? 'flow' : 'block');
  const sameLine = sibling.value && lineStart(text, sibling.value.from) === lineStart(text, sibling.from);
  const gap = sameLine && sibling.value ? sibling.value.from - sibling.valueFrom : style.gap;
  return { ...style, shapes, gap };
}

function insertInFlow(sheet: Sheet, structure: Structure, entry: NewEntry, sibling: Entry): readonly Replacement[] {
  const { text, style } = sheet;
  const tail = tailOfLine(text, sibling.to);
  if (!tail || !startsLine(text, sibling.from)) {
    const separator = style.json === 'compact' ? ',' : ', ';
    return [{ from: sibling.to, to: sibling.to, text: separator + oneLine(entry, style) }];
  }
  const line = lineAt(text, sibling.from);
  const column = indentOf(line.content);
  const spread = isTall(text, structure, sibling) ? tall(entry, column, style) : oneLine(entry, style);
  const at = lineEnd(text, sibling.to);
  const added = `${style.eol}${line.content.slice(0, column)}${inEol(spread, style)}${tail.hasComma ? ',' : ''}`;
  const comma: readonly Replacement[] = tail.hasComma ? [] : [{ from: sibling.to, to: sibling.to, text: ',' }];
  return [...comma, { from: at, to: at, text: added }];
}

function insertFirst({ text, style }: Sheet, structure: Structure, entry: NewEntry): readonly Replacement[] {
  const inner = { from: structure.from + 1, to: structure.to - 1 };
  const blank = text.slice(inner.from, inner.to).trim() === '';
  const padding = style.padding && structure.kind === 'map' ? ' ' : '';
  if (!blank) return [{ from: inner.from, to: inner.from, text: oneLine(entry, style) }];
  if (style.json !== 'spaced' || !text.includes('\n')) {
    return [{ ...inner, text: padding + oneLine(entry, style) + padding }];
  }
  const margin = indentOf(lineAt(text, structure.from).content);
  const column = margin + style.step;
  const written = `\n${' '.repeat(column)}${tall(entry, column, style)}\n${' '.repeat(margin)}`;
  return [{ ...inner, text: inEol(written, style) }];
}

function oneLine(entry: NewEntry, style: Style): string {
  return entry.kind === 'pair' ? flowEntryText(entry.key, entry.value, style) : flowText(entry.value, style);
}

function tall(entry: NewEntry, column: number, style: Style): string {
  if (entry.kind === 'item') return tallText(entry.value, { column, style });
  return tallEntryText(entry.key, entry.value, { column, style });
}

/** What follows an entry within brackets, when that is nothing but a comma and a comment. */
function tailOfLine(text: string, at: number): { readonly hasComma: boolean } | undefined {
  const tail = /^[ \t]*(,)?[ \t]*(?:#.*)?$/.exec(text.slice(at, lineEnd(text, at)));
  return tail ? { hasComma: tail[1] !== undefined } : undefined;
}

/** Whether collections beside the new entry are spread over lines; without any, what the whole does counts. */
function isTall(text: string, structure: Structure, sibling: Entry): boolean {
  const near = [sibling, ...structure.entries.toReversed()].find(
    ({ value }) => value && value.to - value.contentFrom > 2 && '{['.includes(text.charAt(value.contentFrom)),
  );
  if (!near?.value) return true;
  return text.slice(near.value.contentFrom, near.value.to).includes('\n');
}
