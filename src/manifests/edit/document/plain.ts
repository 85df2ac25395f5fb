import { assertNever } from '#lib';
import type { FieldPath } from '#netpol';
import type { Value } from '../../syntax/value';

/** What a document says, without how it is written. Maps keep their order, but comparing ignores it. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;

/** A map, so that a label named `__proto__` is an ordinary key. */
export type PlainMap = ReadonlyMap<string, Plain>;

/** A value as it was read, without its ranges. */
export function plainOf(value: Value): Plain {
  switch (value.kind) {
    case 'null':
      return null;
    case 'list':
      return value.items.map(plainOf);
    case 'map':
      return new Map([...value.entries].map(([key, entry]) => [key, plainOf(entry.value)]));
    case 'string':
    case 'number':
    case 'boolean':
      return value.value;
    default:
      return assertNever(value);
  }
}

/** A map with the given entries in their order; those that are undefined are left out. */
export function plainMap(entries: Readonly<Record<string, Plain | undefined>>): PlainMap {
  const map = new Map<string, Plain>();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) map.set(key, value);
  return map;
}

/** Whether a value is a map. */
export function isPlainMap(value: Plain | undefined): value is PlainMap {
  return value instanceof Map;
}

/** Whether a value is a list. */
export function isPlainList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Whether a value can hold others. */
export function isCollection(value: Plain | undefined): value is PlainMap | readonly Plain[] {
  return isPlainMap(value) || isPlainList(value);
}

/** Whether a value is a map or a list without entries. */
export function isEmptyCollection(value: Plain | undefined): boolean {
  return (isPlainMap(value) && value.size === 0) || (isPlainList(value) && value.length === 0);
}

/** Whether two values say the same; the order of a map's keys does not matter. */
export function samePlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (isPlainMap(a)) {
    if (!isPlainMap(b) || a.size !== b.size) return false;
    for (const [key, value] of a) if (!b.has(key) || !samePlain(value, b.get(key))) return false;
    return true;
  }
  if (isPlainList(a)) {
    return isPlainList(b) && a.length === b.length && a.every((value, index) => samePlain(value, b[index]));
  }
  return Object.is(a, b);
}

/** The value at a path, or undefined where there is none. */
export function plainAt(root: Plain | undefined, path: FieldPath): Plain | undefined {
  let value = root;
  for (const step of path) {
    if (isPlainMap(value)) value = value.get(String(step));
    else if (isPlainList(value) && typeof step === 'number') value = value[step];
    else return undefined;
  }
  return value;
}
