import { assertNever } from '#lib';
import type { FieldPath } from '#netpol';
import { isPlainList, isPlainMap, type Plain } from './plain';

/** A structural change to the items of one list: where dashes stand. */
export type ListOperation =
  /** Adds an item before the one at `index`, or at the end; the list is created where it is absent or null. */
  | { readonly kind: 'insertItem'; readonly path: FieldPath; readonly index: number; readonly item: Plain }
  /** Makes the value at a path the only item of a list. */
  | { readonly kind: 'wrapInList'; readonly path: FieldPath }
  /** Makes a list of maps one map. */
  | { readonly kind: 'unwrapList'; readonly path: FieldPath }
  /** Makes some keys of the item at a path an item of their own, behind it. */
  | { readonly kind: 'splitItem'; readonly path: FieldPath; readonly keys: readonly string[] }
  /** Puts the keys of the item at a path into the item before it. */
  | { readonly kind: 'joinItem'; readonly path: FieldPath };

/** The field whose value a list operation changes: the list, or what becomes one. */
export function listPathOf(operation: ListOperation): FieldPath {
  switch (operation.kind) {
    case 'insertItem':
    case 'wrapInList':
    case 'unwrapList':
      return operation.path;
    case 'splitItem':
    case 'joinItem':
      return operation.path.slice(0, -1);
    default:
      return assertNever(operation);
  }
}

/** What the value at `listPathOf` is after the operation; undefined where the operation makes no sense. */
export function changeList(value: Plain | undefined, operation: ListOperation): Plain | undefined {
  switch (operation.kind) {
    case 'insertItem':
      if (value === undefined || value === null) return [operation.item];
      return isPlainList(value) ? value.toSpliced(operation.index, 0, operation.item) : undefined;
    case 'wrapInList':
      return value === undefined ? undefined : [value];
    case 'unwrapList': {
      if (!isPlainList(value) || value.length === 0 || !value.every(isPlainMap)) return undefined;
      const entries = value.flatMap((item) => [...item]);
      const map = new Map(entries);
      return map.size === entries.length ? map : undefined;
    }
    case 'splitItem': {
      const { index, item } = itemOf(value, operation.path);
      if (!isPlainList(value) || !isPlainMap(item)) return undefined;
      const moved = [...item].filter(([key]) => operation.keys.includes(key));
      const kept = [...item].filter(([key]) => !operation.keys.includes(key));
      if (kept.length === 0 || moved.length === 0 || moved.length !== operation.keys.length) return undefined;
      return value.toSpliced(index, 1, new Map(kept), new Map(moved));
    }
    case 'joinItem': {
      const { index, item } = itemOf(value, operation.path);
      const before = isPlainList(value) ? value[index - 1] : undefined;
      if (!isPlainList(value) || !isPlainMap(item) || !isPlainMap(before)) return undefined;
      if ([...item.keys()].some((key) => before.has(key))) return undefined;
      return value.toSpliced(index - 1, 2, new Map([...before, ...item]));
    }
    default:
      return assertNever(operation);
  }
}

/** Where a field at or below the list is after the operation. Both paths are relative to the root. */
export function trackInList(path: FieldPath, operation: ListOperation): FieldPath {
  const depth = listPathOf(operation).length;
  const index = path[depth];
  const to = (index: number) => [...path.slice(0, depth), index, ...path.slice(depth + 1)];
  if (operation.kind === 'wrapInList') return [...path.slice(0, depth), 0, ...path.slice(depth)];
  if (typeof index !== 'number') return path;
  if (operation.kind === 'unwrapList') return [...path.slice(0, depth), ...path.slice(depth + 1)];
  switch (operation.kind) {
    case 'insertItem':
      return index >= operation.index ? to(index + 1) : path;
    case 'splitItem': {
      const split = Number(operation.path.at(-1));
      const key = path[depth + 1];
      return index > split || (index === split && operation.keys.includes(String(key))) ? to(index + 1) : path;
    }
    case 'joinItem':
      return index >= Number(operation.path.at(-1)) ? to(index - 1) : path;
    default:
      return assertNever(operation);
  }
}

function itemOf(list: Plain | undefined, path: FieldPath): { readonly index: number; readonly item?: Plain } {
  const index = path.at(-1);
  if (typeof index !== 'number') return { index: -1 };
  const item = isPlainList(list) ? list[index] : undefined;
  return item === undefined ? { index } : { index, item };
}
