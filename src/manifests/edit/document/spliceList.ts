import { assertNever } from '#lib';
import { columnOf, lineAt, lineEnd, lineStart, mayHoldComment, nextLine, startsLine } from './lines';
import type { ListOperation } from './listOperation';
import type { Replacement } from './replacement';
import type { Sheet, Spot } from './sheet';
import { type Structure, structureOf } from './structure';

/**
 * The few characters that make or unmake items of a list: a dash put where a blank was, or taken away; brackets in a flow. `spot` is the field that the
 * operation names. Undefined where the text is not so simple.
 */
export function spliceList(
  sheet: Sheet,
  operation: Exclude<ListOperation, { kind: 'insertItem' }>,
  spot: Spot,
): readonly Replacement[] | undefined {
  switch (operation.kind) {
    case 'wrapInList':
      return wrapInList(sheet, spot);
    case 'unwrapList':
      return unwrapList(sheet, spot);
    case 'splitItem':
      return splitItem(sheet, spot, operation.keys);
    case 'joinItem':
      return joinItem(sheet, spot);
    default:
      return assertNever(operation);
  }
}

/** A map below its key gets a dash in the blanks before it, or lies deeper by one where there are too few; anything on the key's line gets brackets. */
function wrapInList({ text }: Sheet, { structure, entry }: Spot): readonly Replacement[] | undefined {
  if (!entry.value) return undefined;
  const { contentFrom, to } = entry.value;
  const inner = structureOf(text, entry.node);
  if (!inner || inner.style === 'flow' || !startsLine(text, contentFrom)) {
    if (inner?.style === 'block' || /^[|>]/.test(text.slice(contentFrom, to))) return undefined;
    return [
      { from: contentFrom, to: contentFrom, text: '[' },
      { from: to, to, text: ']' },
    ];
  }
  const dash = '- ';
  if (structure.style === 'block' && structure.kind === 'map' && inner.column >= structure.column + dash.length) {
    return [{ from: contentFrom - dash.length, to: contentFrom, text: dash }];
  }
  const rest = linesBetween(text, nextLine(text, contentFrom), to);
  return [
    { from: contentFrom, to: contentFrom, text: dash },
    ...rest.map((at) => ({ from: at, to: at, text: ' '.repeat(dash.length) })),
  ];
}

/** Each dash gives way to a blank. */
function unwrapList({ text }: Sheet, { entry }: Spot): readonly Replacement[] | undefined {
  const list = structureOf(text, entry.node);
  if (list?.kind !== 'list' || list.style === 'flow') return undefined;
  const columns = new Set<number>();
  const blanks: Replacement[] = [];
  for (const item of list.entries) {
    const map = structureOf(text, item.node);
    if (map?.kind !== 'map' || map.style === 'flow' || lineAt(text, item.from).to < map.from) return undefined;
    columns.add(map.column);
    blanks.push({ from: item.from, to: map.from, text: ' '.repeat(map.from - item.from) });
  }
  return columns.size === 1 ? blanks : undefined;
}

function splitItem(sheet: Sheet, spot: Spot, keys: readonly string[]): readonly Replacement[] | undefined {
  const { text, style } = sheet;
  const item = structureOf(text, spot.entry.node);
  const first = item?.entries.findIndex(({ key }) => keys.includes(key ?? '')) ?? -1;
  const before = item?.entries[first - 1];
  const entry = item?.entries[first];
  if (!item || !entry || !before || item.entries.length - first !== keys.length) return undefined;
  if (item.style === 'block') {
    if (spot.structure.style !== 'block' || !startsLine(text, entry.from)) return undefined;
    const column = columnOf(text, spot.entry.from);
    const from = lineStart(text, entry.from) + column;
    return [{ from, to: entry.from, text: `-${' '.repeat(item.column - column - 1)}` }];
  }
  if (mayHoldComment(text.slice(before.to, entry.from))) return undefined;
  const [open, close] = style.padding ? ['{ ', ' }'] : ['{', '}'];
  const between =
    spot.structure.style === 'flow'
      ? `${close}, ${open}`
      : `${close}${style.eol}${' '.repeat(columnOf(text, spot.entry.from))}- ${open}`;
  return [{ from: before.to, to: entry.from, text: between }];
}

function joinItem({ text }: Sheet, { structure, index, entry }: Spot): readonly Replacement[] | undefined {
  const before = structure.entries[index - 1];
  const [upper, lower] = [structureOf(text, before?.node), structureOf(text, entry.node)];
  if (!before || !upper?.entries.length || !lower?.entries.length) return undefined;
  if (upper.style === 'block' && lower.style === 'block')
    return structure.style === 'block' ? withoutDash(text, { upper, lower, dash: entry.from }) : undefined;
  const [last, first] = [upper.entries.at(-1), lower.entries[0]];
  if (upper.style !== 'flow' || lower.style !== 'flow' || !last || !first) return undefined;
  if (mayHoldComment(text.slice(last.to, first.from))) return undefined;
  return [{ from: last.to, to: first.from, text: ', ' }];
}

function withoutDash(
  text: string,
  { upper, lower, dash }: { readonly upper: Structure; readonly lower: Structure; readonly dash: number },
): readonly Replacement[] | undefined {
  if (upper.column !== lower.column || lineAt(text, dash).to < lower.from) return undefined;
  return [{ from: dash, to: lower.from, text: ' '.repeat(lower.from - dash) }];
}

/** The starts of the lines of a stretch that hold more than blanks. */
function linesBetween(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at = nextLine(text, at)) {
    if (text.slice(at, lineEnd(text, at)).trim() !== '') starts.push(at);
    if (nextLine(text, at) === at) break;
  }
  return starts;
}
