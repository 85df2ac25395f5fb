import type { FieldPath } from '#netpol';
import type { ListValue, MapValue, Value } from '../../syntax/value';

/** The value of a map's field; undefined where the map is none, the key is absent, or its value is null: one case in the API. */
export function fieldOf(value: Value | undefined, key: string): Value | undefined {
  if (value?.kind !== 'map') return undefined;
  const field = value.entries.get(key)?.value;
  return field?.kind === 'null' ? undefined : field;
}

/** The value at a path below another; undefined as in `fieldOf`. */
export function fieldAt(value: Value | undefined, path: FieldPath): Value | undefined {
  let at = value;
  for (const step of path)
    at = typeof step === 'string' ? fieldOf(at, step) : at?.kind === 'list' ? at.items[step] : undefined;
  return at;
}

/** Undefined unless the field is a string. */
export function stringField(value: Value | undefined, key: string): string | undefined {
  const field = fieldOf(value, key);
  return field?.kind === 'string' ? field.value : undefined;
}

/** Undefined unless the field is a number. */
export function numberField(value: Value | undefined, key: string): number | undefined {
  const field = fieldOf(value, key);
  return field?.kind === 'number' ? field.value : undefined;
}

export function mapField(value: Value | undefined, key: string): MapValue | undefined {
  const field = fieldOf(value, key);
  return field?.kind === 'map' ? field : undefined;
}

export function listField(value: Value | undefined, key: string): ListValue | undefined {
  const field = fieldOf(value, key);
  return field?.kind === 'list' ? field : undefined;
}

/** The items of a list field; none where it is absent, null or something else. Null items are kept: positions count. */
export function itemsOf(value: Value | undefined, key: string): readonly Value[] {
  return listField(value, key)?.items ?? [];
}

/** A map of strings, null values as `''` (so kubectl sends them); other values are left out. */
export function stringMapField(value: Value | undefined, key: string): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  for (const [name, entry] of mapField(value, key)?.entries ?? []) {
    if (entry.value.kind === 'string') strings.set(name, entry.value.value);
    else if (entry.value.kind === 'null') strings.set(name, '');
  }
  return strings;
}
