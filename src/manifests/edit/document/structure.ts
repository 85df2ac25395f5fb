import { type CST, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { columnOf } from './lines';

/** A map or a list as it stands in the text. Offsets count from the document's start. */
export interface Structure {
  readonly kind: 'map' | 'list';
  readonly style: 'block' | 'flow';
  readonly entries: readonly Entry[];
  /** Just before the first character, properties such as an anchor excluded, and just after the last of its content. */
  readonly from: number;
  readonly to: number;
  /** The column of a block's keys or dashes; for a flow that of its bracket. */
  readonly column: number;
  /** The comma after the last entry of a flow, where there is one. */
  readonly trailingComma?: number;
}

/** A key with its value, or an item of a list. */
export interface Entry {
  /** As text; absent in lists. */
  readonly key?: string;
  /** `<<`: the value's entries count as this map's own. */
  readonly isMerge: boolean;
  /** The dash, the question mark, or the key's first character. */
  readonly from: number;
  /** After the last character of the content; comments and line breaks that follow are outside. */
  readonly to: number;
  /** The key's own text; absent in lists and for keys that are not scalars. */
  readonly keyRange?: { readonly from: number; readonly to: number };
  /** After the colon or the dash: where a value may begin. For a key without a colon its end. */
  readonly valueFrom: number;
  /** From the value's anchor or tag, if any, to the end of its content; absent when nothing is written. */
  readonly value?: { readonly from: number; readonly to: number; readonly contentFrom: number };
  readonly node: Node | undefined;
  /** In a flow, the comma that separates it from the entry before. */
  readonly commaBefore?: number;
}

/**
 * How a collection stands in the text, or undefined for anything else and for the rare shapes that are not edited (a pair within a
 * flow list). Worked out once for a node, which never changes.
 */
export function structureOf(text: string, node: Node | null | undefined): Structure | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined;
  const known = structures.get(node);
  if (known) return known;
  const structure = isMap(node) ? mapStructure(text, node) : listStructure(text, node);
  if (structure) structures.set(node, structure);
  return structure;
}

const structures = new WeakMap<Node, Structure>();

/** The offset after a token's content, without the blanks, comments and line breaks that the parser hangs on it. */
export function endOfToken(text: string, token: CST.Token): number {
  switch (token.type) {
    case 'block-map':
    case 'block-seq': {
      let end = token.offset;
      for (const item of token.items) end = Math.max(end, endOfItem(text, item));
      return end;
    }
    case 'flow-collection': {
      const close = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
      return close ? close.offset + close.source.length : token.offset + token.start.source.length;
    }
    case 'block-scalar':
      return endOfBlockScalar(text, token);
    case 'document':
      return token.value ? endOfToken(text, token.value) : token.offset;
    default:
      return token.offset + token.source.length;
  }
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

function mapStructure(text: string, map: YAMLMap): Structure | undefined {
  const token = map.srcToken;
  if (token?.type !== 'block-map' && token?.type !== 'flow-collection') return undefined;
  const entries: Entry[] = [];
  for (const pair of map.items as readonly Pair<Node, Node | null>[]) {
    const item = pair.srcToken;
    if (!item) return undefined;
    entries.push(mapEntry(text, pair, item));
  }
  return { kind: 'map', entries, ...frame(text, token) };
}

function listStructure(text: string, list: YAMLSeq): Structure | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq' && token?.type !== 'flow-collection') return undefined;
  const items = (token.items as readonly CST.CollectionItem[]).filter((item) =>
    token.type === 'block-seq' ? item.start.some(({ type }) => type === 'seq-item-ind') : isWritten(item),
  );
  if (items.length !== list.items.length) return undefined;
  const entries: Entry[] = [];
  for (const [index, item] of items.entries()) {
    if (item.key || item.sep) return undefined;
    entries.push(listEntry(text, item, list.items[index] as Node));
  }
  return { kind: 'list', entries, ...frame(text, token) };
}

function frame(text: string, token: Collection): Omit<Structure, 'kind' | 'entries'> {
  const bounds = { from: token.offset, to: endOfToken(text, token), column: columnOf(text, token.offset) };
  if (token.type !== 'flow-collection') return { style: 'block', ...bounds };
  const last = token.items.at(-1);
  const comma = last && !isWritten(last) ? commaOf(last) : undefined;
  return { style: 'flow', ...bounds, ...(comma === undefined ? {} : { trailingComma: comma }) };
}

function mapEntry(text: string, pair: Pair<Node, Node | null>, item: CST.CollectionItem): Entry {
  const { key, sep = [], value, start } = item;
  const opening = start.find(({ type }) => type === 'explicit-key-ind' || isProperty(type));
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  const from = opening?.offset ?? key?.offset ?? colon?.offset ?? 0;
  const keyEnd = key ? endOfToken(text, key) : from;
  const valueFrom = colon ? colon.offset + colon.source.length : keyEnd;
  const comma = commaOf(item);
  return {
    key: keyText(pair.key),
    isMerge: key?.type === 'scalar' && key.source === '<<',
    from,
    to: Math.max(keyEnd, endOfItem(text, item)),
    ...(isPlainKey(key) ? { keyRange: { from: key.offset, to: keyEnd } } : {}),
    valueFrom,
    ...written(text, sep.slice(colon ? sep.indexOf(colon) + 1 : sep.length), value),
    node: pair.value ?? undefined,
    ...(comma === undefined ? {} : { commaBefore: comma }),
  };
}

function listEntry(text: string, item: CST.CollectionItem, node: Node): Entry {
  const { start, value } = item;
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  const properties = start.slice(dash ? start.indexOf(dash) + 1 : 0);
  const first = dash ?? properties.find(({ type }) => isProperty(type)) ?? value;
  const from = first?.offset ?? 0;
  const comma = commaOf(item);
  return {
    isMerge: false,
    from,
    to: Math.max(from, endOfItem(text, item)),
    valueFrom: dash ? dash.offset + dash.source.length : from,
    ...written(text, properties, value),
    node,
    ...(comma === undefined ? {} : { commaBefore: comma }),
  };
}

/** A key as kubectl has it: `80` and `"80"` are one key. What cannot be a key there never meets a path. */
function keyText(key: Node): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'symbol' ? '<<' : String(key.value ?? '');
}

function written(text: string, before: readonly CST.SourceToken[], value: CST.Token | undefined): Pick<Entry, 'value'> {
  const properties = before.filter(({ type }) => isProperty(type));
  const contentEnd = value && endOfToken(text, value);
  const last = properties.at(-1);
  const isEmpty = !value || contentEnd === value.offset;
  const from = properties[0]?.offset ?? (isEmpty ? undefined : value.offset);
  if (from === undefined) return {};
  const propertiesEnd = last ? last.offset + last.source.length : from;
  const to = isEmpty || contentEnd === undefined ? propertiesEnd : contentEnd;
  return { value: { from, to, contentFrom: isEmpty ? propertiesEnd : value.offset } };
}

function endOfItem(text: string, item: CST.CollectionItem): number {
  if (item.value) {
    const end = endOfToken(text, item.value);
    if (end > item.value.offset) return end;
  }
  const indicator = [...item.start, ...(item.sep ?? [])].findLast(({ type }) => isProperty(type) || isIndicator(type));
  const key = item.key ? endOfToken(text, item.key) : -1;
  return Math.max(key, indicator ? indicator.offset + indicator.source.length : -1);
}

/** Blank lines after the text belong to the value only where the header keeps them (`|+`). */
function endOfBlockScalar(text: string, token: CST.BlockScalar): number {
  const last = token.props.at(-1);
  const header = token.props.find(({ type }) => type === 'block-scalar-header');
  const headerEnd = header && 'source' in header ? header.offset + header.source.length : token.offset;
  const start = last && 'source' in last ? last.offset + last.source.length : headerEnd;
  const end = start + token.source.length;
  if (header && 'source' in header && header.source.includes('+')) return text[end - 1] === '\n' ? end - 1 : end;
  const content = token.source.trimEnd();
  return content === '' ? headerEnd : start + content.length;
}

function isPlainKey(key: CST.Token | null | undefined): key is CST.FlowScalar {
  return key?.type === 'scalar' || key?.type === 'single-quoted-scalar' || key?.type === 'double-quoted-scalar';
}

function commaOf(item: CST.CollectionItem): number | undefined {
  return item.start.find(({ type }) => type === 'comma')?.offset;
}

function isWritten(item: CST.CollectionItem): boolean {
  if (item.key || item.sep || item.value) return true;
  return item.start.some(({ type }) => type === 'explicit-key-ind' || isProperty(type));
}

function isProperty(type: CST.TokenType): boolean {
  return type === 'anchor' || type === 'tag';
}

function isIndicator(type: CST.TokenType): boolean {
  return type === 'map-value-ind' || type === 'seq-item-ind' || type === 'explicit-key-ind';
}
