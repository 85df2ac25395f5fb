import { isCollection as isCollectionNode, isScalar } from 'yaml';
import { endOfEntry } from './entryLines';
import { inEol } from './insertEntry';
import { columnOf, lineEnd, lineStart, startsLine } from './lines';
import { isCollection, isPlainList, type Plain } from './plain';
import { blockText, flowText, standsBelow } from './print';
import type { Replacement } from './replacement';
import { quoted, scalarText } from './scalarText';
import type { Sheet, Spot } from './sheet';

/**
 * Puts a value in the place of an entry's. A scalar keeps the quotes of the one before it and leaves the rest of the line
 * alone. An anchor stays, a tag goes. Blocks go below the key, after the comment on its line.
 */
export function replaceValue(sheet: Sheet, spot: Spot, value: Plain): readonly Replacement[] {
  const { structure, entry } = spot;
  const name = nameOf(spot);
  if (structure.style === 'block' && standsBelow(name, value, sheet.style))
    return replaceByBlock(sheet, spot, name, value);
  const old = entry.value;
  const surroundings = structure.style;
  const text = isCollection(value) ? flowText(value, sheet.style, surroundings) : scalarLike(sheet, spot, value);
  if (!old) return [{ from: entry.valueFrom, to: entry.valueFrom, text: blankBefore(sheet, spot) + text }];
  if (isCollectionNode(entry.node) && !startsBracket(sheet.text, old.contentFrom)) {
    return [
      ...dropBlock(sheet, spot),
      { from: entry.valueFrom, to: entry.valueFrom, text: ` ${anchorOf(sheet, spot)}${text}` },
    ];
  }
  return [{ from: old.from, to: old.to, text: anchorOf(sheet, spot) + text }];
}

/** The name by which the document's habits for an entry's value are known: its key, or `key[]` in a list. */
export function nameOf({ path }: Spot): string {
  const named = path.findLastIndex((step) => typeof step === 'string');
  return `${path[named] ?? ''}${'[]'.repeat(path.length - 1 - named)}`;
}

function replaceByBlock(sheet: Sheet, spot: Spot, name: string, value: Plain): readonly Replacement[] {
  const { text, style } = sheet;
  const { entry, structure } = spot;
  const anchor = anchorOf(sheet, spot);
  const ownColumn = columnOf(text, entry.from);
  if (structure.kind === 'list' && anchor === '') {
    const column = ownColumn + 1 + style.gap;
    const written = ' '.repeat(style.gap) + inEol(blockText(value, { column, name, style }), style);
    return [{ from: entry.valueFrom, to: entry.value?.to ?? entry.valueFrom, text: written }];
  }
  const column = ownColumn + (isPlainList(value) && structure.kind === 'map' ? style.listOffset : style.step);
  const at = lineEnd(text, entry.valueFrom);
  const written = inEol(`\n${' '.repeat(column)}${blockText(value, { column, name, style })}`, style);
  if (entry.value && entry.value.contentFrom < at && entry.value.to > at) {
    const opening = anchor === '' ? '' : ` ${anchor.trimEnd()}`;
    return [{ from: entry.valueFrom, to: entry.value.to, text: opening + written }];
  }
  const kept = anchor === '' ? [] : [{ from: entry.valueFrom, to: entry.valueFrom, text: ` ${anchor.trimEnd()}` }];
  return [...kept, ...dropValue(sheet, spot), { from: at, to: at, text: written }];
}

/** Takes away what stands after the colon, with the blanks before it. */
function dropValue(sheet: Sheet, spot: Spot): readonly Replacement[] {
  const { entry } = spot;
  if (!entry.value) return [];
  const sameLine = lineStart(sheet.text, entry.value.to) === lineStart(sheet.text, entry.valueFrom);
  return sameLine ? [{ from: entry.valueFrom, to: entry.value.to, text: '' }] : dropBlock(sheet, spot);
}

/** Takes away a value that reaches over lines, so that the comment on the key's own line stays. */
function dropBlock({ text }: Sheet, { entry }: Spot): readonly Replacement[] {
  if (!entry.value) return [];
  const end = startsLine(text, entry.value.contentFrom) ? endOfEntry(text, entry) : entry.value.to;
  const keyLineEnd = lineEnd(text, entry.valueFrom);
  if (entry.value.contentFrom < keyLineEnd) return [{ from: entry.valueFrom, to: end, text: '' }];
  const properties =
    entry.value.from < keyLineEnd ? [{ from: entry.valueFrom, to: propertiesEnd(text, entry.value), text: '' }] : [];
  return [...properties, { from: keyLineEnd, to: end, text: '' }];
}

function propertiesEnd(text: string, value: { readonly from: number; readonly contentFrom: number }): number {
  return (
    value.from +
    text
      .slice(value.from, value.contentFrom)
      .replace(/\s+#.*/s, '')
      .trimEnd().length
  );
}

/** The anchor before a value with a blank after it, or the empty text. */
function anchorOf({ text }: Sheet, { entry }: Spot): string {
  if (!entry.value) return '';
  const anchor = /(?:^|\s)(&\S+)/.exec(text.slice(entry.value.from, entry.value.contentFrom));
  return anchor ? `${anchor[1]} ` : '';
}

function blankBefore({ text, style }: Sheet, { entry }: Spot): string {
  if (style.json === 'compact') return '';
  // A flow entry without a colon, `{a}`, needs one; a list's dash and a key's colon are there already.
  return text[entry.valueFrom - 1] === ':' || text[entry.valueFrom - 1] === '-' ? ' ' : ': ';
}

/** A scalar in the quotes of the one that it replaces. */
function scalarLike({ style }: Sheet, { entry, structure }: Spot, value: string | number | boolean | null): string {
  if (typeof value === 'string' && isScalar(entry.node)) {
    if (entry.node.type === 'QUOTE_SINGLE') return quoted(value, 'single');
    if (entry.node.type === 'QUOTE_DOUBLE') return quoted(value, 'double');
  }
  return scalarText(value, style, structure.style);
}

function startsBracket(text: string, at: number): boolean {
  return text[at] === '{' || text[at] === '[';
}
