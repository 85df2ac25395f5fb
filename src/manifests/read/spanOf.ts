import type { FieldPath } from '#netpol';
import type { Value } from '../syntax/value';
import type { TextRange } from '../text';

/** Which part of a field: all of it, its key, or its value. An item of a list is all value. */
export type FieldPart = 'entry' | 'key' | 'value';

/**
 * Where a field is written. For a field that is not there: where the nearest field around it begins. An empty value gives its key, so that
 * something can be shown; the root gives the whole content.
 */
export function spanOf(root: Value, path: FieldPath, part: FieldPart): TextRange {
  let value = root;
  let key: TextRange | undefined;
  for (const step of path) {
    const next = childOf(value, step);
    if (!next) return beginningOf(value, key);
    // An empty item is shown by the key of its list.
    key = next.key ?? (isEmpty(next.value.range) ? key : undefined);
    value = next.value;
  }
  if (!key) return value.range;
  // The value of an alias stands elsewhere, before its key.
  const elsewhere = value.range.from < key.to;
  if (part === 'key' || isEmpty(value.range) || (part === 'entry' && elsewhere)) return key;
  return part === 'value' ? value.range : { from: key.from, to: value.range.to };
}

interface Child {
  readonly value: Value;
  /** Absent for items of lists. */
  readonly key?: TextRange;
}

function childOf(value: Value, step: string | number): Child | undefined {
  if (typeof step === 'number') {
    const item = value.kind === 'list' ? value.items[step] : undefined;
    return item && { value: item };
  }
  const entry = value.kind === 'map' ? value.entries.get(step) : undefined;
  return entry && { value: entry.value, key: entry.keyRange };
}

function beginningOf(value: Value, key: TextRange | undefined): TextRange {
  if (key) return key;
  if (value.kind === 'map') for (const entry of value.entries.values()) return entry.keyRange;
  return value.range;
}

function isEmpty(range: TextRange): boolean {
  return range.from === range.to;
}
