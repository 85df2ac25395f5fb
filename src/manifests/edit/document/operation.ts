import { assertNever } from '#lib';
import type { FieldPath } from '#netpol';
import { changeList, type ListOperation, listPathOf, trackInList } from './listOperation';
import { isPlainList, isPlainMap, type Plain, type PlainMap, plainAt } from './plain';

/** A structural change to one document: the smallest things that edits are made of. Lists and maps are both counted from the root. */
export type Operation =
  | ListOperation
  /** Sets the value at a path. What is missing on the way is created; `order` says after which keys a new one belongs. */
  | { readonly kind: 'set'; readonly path: FieldPath; readonly value: Plain; readonly order?: readonly string[] }
  /** Adds an item to a list; the list is created where it is absent or null. */
  | { readonly kind: 'append'; readonly path: FieldPath; readonly item: Plain; readonly order?: readonly string[] }
  /** Takes away entries. */
  | { readonly kind: 'remove'; readonly paths: readonly FieldPath[] }
  /** Gives the key at a path another name. */
  | { readonly kind: 'renameKey'; readonly path: FieldPath; readonly to: string }
  /** Moves keys of one map into another as they stand; the other one is created where it is absent. */
  | { readonly kind: 'moveKeys'; readonly from: FieldPath; readonly keys: readonly string[]; readonly to: FieldPath }
  /** Makes the values of a repeated key one, which is `value`. */
  | { readonly kind: 'mergeRepeated'; readonly path: FieldPath; readonly value: Plain }
  /** Takes out the values of a repeated key that do not count. */
  | { readonly kind: 'dropRepeated'; readonly path: FieldPath }
  /** Adds a copy of an item, as it is written, at the end of its list. */
  | { readonly kind: 'copyItem'; readonly path: FieldPath };

/** What the document says after an operation, or undefined where the operation makes no sense. It is what the text is held against. */
export function applyToPlain(root: Plain, operation: Operation): Plain | undefined {
  switch (operation.kind) {
    case 'set':
    case 'mergeRepeated':
      return withValue(root, operation.path, () => operation.value);
    case 'dropRepeated':
      return plainAt(root, operation.path) === undefined ? undefined : root;
    case 'append':
      return withValue(root, operation.path, (list) => {
        if (list === undefined || list === null) return [operation.item];
        return isPlainList(list) ? [...list, operation.item] : undefined;
      });
    case 'remove':
      return withoutPaths(root, operation.paths);
    case 'renameKey':
      return renamed(root, operation.path, operation.to);
    case 'moveKeys':
      return moved(root, operation);
    case 'copyItem': {
      const item = plainAt(root, operation.path);
      if (item === undefined || typeof operation.path.at(-1) !== 'number') return undefined;
      return withValue(root, operation.path.slice(0, -1), (list) => (isPlainList(list) ? [...list, item] : undefined));
    }
    case 'insertItem':
    case 'wrapInList':
    case 'unwrapList':
    case 'splitItem':
    case 'joinItem':
      return withValue(root, listPathOf(operation), (value) => changeList(value, operation));
    default:
      return assertNever(operation);
  }
}

/** Where a field is after an operation, or undefined when it is gone. */
export function trackPath(path: FieldPath, operation: Operation): FieldPath | undefined {
  switch (operation.kind) {
    case 'set':
    case 'append':
    case 'mergeRepeated':
    case 'dropRepeated':
    case 'copyItem':
      return path;
    case 'remove': {
      // From the end, so that positions hold while they are used.
      const paths = operation.paths.toSorted(comparePaths).toReversed();
      return paths.reduce<FieldPath | undefined>((at, gone) => (at ? trackRemoval(at, gone) : undefined), path);
    }
    case 'renameKey': {
      const last = operation.path.length - 1;
      return startsWith(path, operation.path) ? [...path.slice(0, last), operation.to, ...path.slice(last + 1)] : path;
    }
    case 'moveKeys': {
      const key = path[operation.from.length];
      const isMoved = startsWith(path, operation.from) && operation.keys.includes(String(key));
      return isMoved ? [...operation.to, ...path.slice(operation.from.length)] : path;
    }
    case 'insertItem':
    case 'wrapInList':
    case 'unwrapList':
    case 'splitItem':
    case 'joinItem': {
      const list = listPathOf(operation);
      const isBelow = path.length > list.length || operation.kind === 'wrapInList';
      return startsWith(path, list) && isBelow ? trackInList(path, operation) : path;
    }
    default:
      return assertNever(operation);
  }
}

/** Whether a path lies at or below another. */
export function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((step, index) => path[index] === step);
}

function trackRemoval(path: FieldPath, gone: FieldPath): FieldPath | undefined {
  if (startsWith(path, gone)) return undefined;
  const depth = gone.length - 1;
  const [index, removed] = [path[depth], gone[depth]];
  if (typeof index !== 'number' || typeof removed !== 'number') return path;
  if (!startsWith(path, gone.slice(0, depth)) || index < removed) return path;
  return [...path.slice(0, depth), index - 1, ...path.slice(depth + 1)];
}

function comparePaths(a: FieldPath, b: FieldPath): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (typeof step === 'number' && typeof other === 'number' && step !== other) return step - other;
    if (String(step) !== String(other)) return String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}

type Change = (old: Plain | undefined) => Plain | undefined;

/** A copy with the value at a path changed; missing maps on the way are created. Undefined where a scalar is in the way. */
function withValue(root: Plain | undefined, path: FieldPath, change: Change): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(root);
  if (isPlainList(root)) {
    if (typeof step !== 'number' || step >= root.length) return undefined;
    const item = withValue(root[step], rest, change);
    return item === undefined ? undefined : root.with(step, item);
  }
  if (typeof step === 'number') return undefined;
  if (root !== undefined && root !== null && !isPlainMap(root)) return undefined;
  const map = new Map(root ?? []);
  const value = withValue(map.get(step), rest, change);
  return value === undefined ? undefined : map.set(step, value);
}

function withoutPaths(root: Plain, paths: readonly FieldPath[]): Plain | undefined {
  let result: Plain | undefined = root;
  for (const path of paths.toSorted(comparePaths).toReversed()) {
    if (result === undefined || path.length === 0 || plainAt(result, path) === undefined) return undefined;
    const step = path.at(-1);
    result = withValue(result, path.slice(0, -1), (holder) => {
      if (isPlainList(holder) && typeof step === 'number') return holder.toSpliced(step, 1);
      return isPlainMap(holder) ? without(holder, [String(step)]) : undefined;
    });
  }
  return result;
}

function renamed(root: Plain, path: FieldPath, to: string): Plain | undefined {
  const key = path.at(-1);
  return withValue(root, path.slice(0, -1), (map) => {
    if (!isPlainMap(map) || !map.has(String(key)) || map.has(to)) return undefined;
    return new Map([...map].map(([name, value]) => [name === key ? to : name, value]));
  });
}

function moved(root: Plain, { from, keys, to }: Extract<Operation, { kind: 'moveKeys' }>): Plain | undefined {
  const source = plainAt(root, from);
  const target = plainAt(root, to) ?? new Map();
  if (!isPlainMap(source) || !isPlainMap(target)) return undefined;
  if (keys.some((key) => !source.has(key) || target.has(key))) return undefined;
  const pruned = withValue(root, from, () => without(source, keys));
  return withValue(pruned, to, (map) => {
    const result = new Map(isPlainMap(map) ? map : []);
    for (const key of keys) result.set(key, source.get(key) ?? null);
    return result;
  });
}

function without(map: PlainMap, keys: readonly string[]): PlainMap {
  return new Map([...map].filter(([key]) => !keys.includes(key)));
}
