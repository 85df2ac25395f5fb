import { assertNever } from '#lib';
import type { FieldPath } from '#netpol';
import { copyItem } from './copyItem';
import { endOfEntry } from './entryLines';
import { insertEntry, type Position } from './insertEntry';
import { mayHoldComment, nextLine } from './lines';
import { moveKeys } from './moveKeys';
import type { Operation } from './operation';
import { type Plain, plainAt } from './plain';
import { removeEntries } from './removeEntries';
import { renameKey } from './renameKey';
import { dropRepeated, mergeRepeated } from './repeatedKey';
import type { Replacement } from './replacement';
import { nameOf, replaceValue } from './replaceValue';
import { indexOfStep, type Sheet, type Spot, type Walk, walk } from './sheet';
import { spliceList } from './spliceList';
import { type Structure, structureOf } from './structure';

/** What in the text keeps an operation from being done there; `at` is the offset where it stands. */
export interface Obstruction {
  readonly kind: 'notFound' | 'alias' | 'mergeKey' | 'complexKey' | 'unsure';
  readonly at: number;
}

/** Replacements that do an operation, or what stands in the way. */
export type Splicing =
  | { readonly kind: 'replacements'; readonly replacements: readonly Replacement[] }
  | { readonly kind: 'obstructed'; readonly obstruction: Obstruction };

/** The fewest replacements in a document's text that do an operation. `after` is what the document is to say then. */
export function spliceFor(sheet: Sheet, operation: Operation, after: Plain): Splicing {
  switch (operation.kind) {
    case 'set':
      return change(sheet, operation.path, after, operation.order);
    case 'append':
      return append(sheet, operation.path, operation.item, { after, order: operation.order });
    case 'remove':
      return remove(sheet, operation.paths, after);
    case 'renameKey': {
      const way = walk(sheet, operation.path);
      if (way.kind !== 'found') return detour(sheet, operation.path, way, after);
      const replacement = renameKey(sheet, way.spot.structure, way.spot.entry, operation.to);
      return replacement ? done([replacement]) : obstructed('complexKey', way.spot.entry.from);
    }
    case 'moveKeys': {
      const way = walk(sheet, [...operation.from, operation.keys[0] ?? '']);
      if (way.kind !== 'found') return detour(sheet, operation.from, way, after);
      const replacements = moveKeys(sheet, operation, after);
      return replacements ? done(replacements) : obstructed('unsure', way.spot.entry.from);
    }
    case 'copyItem': {
      const way = walk(sheet, operation.path);
      if (way.kind !== 'found') return detour(sheet, operation.path, way, after);
      return done(copyItem(sheet, way.spot));
    }
    case 'mergeRepeated':
    case 'dropRepeated': {
      const way = walk(sheet, operation.path);
      if (way.kind !== 'found') return detour(sheet, operation.path, way, after);
      const merges = operation.kind === 'mergeRepeated';
      const replacements = merges ? mergeRepeated(sheet, way.spot) : dropRepeated(sheet, way.spot);
      return replacements ? done(replacements) : obstructed('unsure', way.spot.entry.from);
    }
    case 'insertItem':
      return insertItem(sheet, operation, after);
    case 'wrapInList':
    case 'unwrapList':
    case 'splitItem':
    case 'joinItem': {
      const way = walk(sheet, operation.path);
      if (way.kind !== 'found') return detour(sheet, operation.path, way, after);
      const replacements = spliceList(sheet, operation, way.spot);
      return replacements ? done(replacements) : obstructed('unsure', way.spot.entry.from);
    }
    default:
      return assertNever(operation);
  }
}

/** Writes a whole collection anew: the last resort, for the smallest one around a change, and only where no comment is lost by it. */
export function rewriteAround(sheet: Sheet, path: FieldPath, after: Plain): Splicing | undefined {
  const way = walk(sheet, path);
  if (way.kind === 'noRoot') return undefined;
  const spot = way.kind === 'found' && structureOf(sheet.text, way.spot.entry.node) ? way.spot : way.above.at(-1);
  const value = spot && plainAt(after, spot.path);
  if (!spot?.entry.value || value === undefined) return undefined;
  // Comments may stand between the key and its first entry; the one on the key's own line stays.
  const from = Math.min(spot.entry.value.from, nextLine(sheet.text, spot.entry.valueFrom));
  if (mayHoldComment(sheet.text.slice(from, endOfEntry(sheet.text, spot.entry)))) return undefined;
  return done(replaceValue(sheet, spot, value));
}

function change(sheet: Sheet, path: FieldPath, after: Plain, order?: readonly string[]): Splicing {
  const way = walk(sheet, path);
  const value = plainAt(after, path);
  if (value === undefined) return obstructed('notFound', 0);
  if (way.kind === 'found') return done(replaceValue(sheet, way.spot, value));
  if (way.kind !== 'missing') return detour(sheet, path, way, after);
  const key = path[way.depth];
  const added = plainAt(after, path.slice(0, way.depth + 1));
  if (typeof key !== 'string' || added === undefined || way.structure.kind !== 'map')
    return obstructed('notFound', way.structure.from);
  const owner = way.above.at(-1);
  if (owner && prefersBlock(sheet, way.structure, owner))
    return done(replaceValue(sheet, owner, plainAt(after, owner.path) ?? null));
  const sibling = placeInOrder(way.structure, key, way.depth === path.length - 1 ? order : undefined);
  return done(insertEntry(sheet, way.structure, { kind: 'pair', key, value: added }, sibling));
}

function append(
  sheet: Sheet,
  path: FieldPath,
  item: Plain,
  { after, order }: { readonly after: Plain; readonly order: readonly string[] | undefined },
): Splicing {
  const way = walk(sheet, path);
  const list = way.kind === 'found' ? structureOf(sheet.text, way.spot.entry.node) : undefined;
  if (way.kind !== 'found' || list?.kind !== 'list' || prefersBlock(sheet, list, way.spot)) {
    return change(sheet, path, after, order);
  }
  return done(insertEntry(sheet, list, { kind: 'item', name: nameOf(way.spot), value: item }));
}

function insertItem(
  sheet: Sheet,
  { path, index, item }: Extract<Operation, { kind: 'insertItem' }>,
  after: Plain,
): Splicing {
  const way = walk(sheet, path);
  const list = way.kind === 'found' ? structureOf(sheet.text, way.spot.entry.node) : undefined;
  if (way.kind !== 'found' || list?.kind !== 'list' || index >= list.entries.length)
    return append(sheet, path, item, { after, order: undefined });
  const position = index === 0 ? 'first' : { after: index - 1 };
  return done(insertEntry(sheet, list, { kind: 'item', name: nameOf(way.spot), value: item }, position));
}

function remove(sheet: Sheet, paths: readonly FieldPath[], after: Plain): Splicing {
  const groups = new Map<Structure, { readonly indices: number[]; readonly owner: Spot | undefined }>();
  const structures = new Map<string, Structure>();
  for (const path of paths) {
    const way = walk(sheet, path);
    if (way.kind !== 'found') return detour(sheet, path, way, after);
    const name = JSON.stringify(path.slice(0, -1));
    const structure = structures.get(name) ?? way.spot.structure;
    structures.set(name, structure);
    const group = groups.get(structure) ?? { indices: [], owner: way.above.at(-1) };
    for (const [index, { key }] of structure.entries.entries()) {
      if (index === way.spot.index || (key !== undefined && key === way.spot.entry.key)) group.indices.push(index);
    }
    groups.set(structure, group);
  }
  return done(
    [...groups].flatMap(([structure, { indices, owner }]) => removeEntries(sheet, structure, indices, owner)),
  );
}

/** Where an alias, a merge key or an empty value is in the way: an alias gives way to what it stands for, changed; a null to the value. */
function detour(sheet: Sheet, path: FieldPath, way: Walk, after: Plain): Splicing {
  if (way.kind === 'blocked') {
    const value = plainAt(after, way.spot.path);
    if (value === undefined) return obstructed(way.isAlias ? 'alias' : 'notFound', way.spot.entry.from);
    return done(replaceValue(sheet, way.spot, value));
  }
  if (way.kind === 'missing') {
    // What is there in meaning but not in the text came by a merge, or by a key that is an alias.
    const isThere = plainAt(sheet.plain, path.slice(0, way.depth + 1)) !== undefined;
    if (!isThere) return obstructed('notFound', way.structure.from);
    const merge = way.structure.entries.find(({ isMerge }) => isMerge);
    return merge ? obstructed('mergeKey', merge.from) : obstructed('complexKey', way.structure.from);
  }
  return obstructed('notFound', 0);
}

/** Empty brackets below a key of a block give way to a block, as one would write it from the start. */
function prefersBlock({ style }: Sheet, structure: Structure, owner: Spot): boolean {
  if (structure.entries.length > 0 || structure.style !== 'flow' || owner.structure.style !== 'block') return false;
  return style.json === 'no' && style.shapes.get(nameOf(owner)) !== 'flow';
}

/** Where a new key belongs: after the last of those that usually come before it, or first where the map begins with a later one. */
function placeInOrder(structure: Structure, key: string, order: readonly string[] | undefined): Position {
  const rank = order?.indexOf(key) ?? -1;
  if (!order || rank === -1) return 'last';
  const before = order.slice(0, rank).map((name) => indexOfStep(structure, name));
  const after = Math.max(...before);
  if (after >= 0) return { after };
  return order.indexOf(structure.entries[0]?.key ?? '') > rank ? 'first' : 'last';
}

function done(replacements: readonly Replacement[]): Splicing {
  return { kind: 'replacements', replacements };
}

function obstructed(kind: Obstruction['kind'], at: number): Splicing {
  return { kind: 'obstructed', obstruction: { kind, at } };
}
