import type { FieldPath, FindingCode, Place, Repair } from '#netpol';
import type { MapValue, Value } from '../../../../syntax/value';
import { fieldAt } from '../../fields';
import { placeIn } from '../../issue';
import type { ManifestObject } from '../../manifestObject';
import type { StructShape } from '../../shape';

/** Fields of one map that the API does not know there and that have not been explained yet. */
export interface FieldGroup {
  readonly object: ManifestObject;
  /** What the map should be. */
  readonly shape: StructShape;
  /** Of the map. */
  readonly path: FieldPath;
  readonly holder: MapValue;
  /** In the order written; never empty. */
  readonly keys: readonly string[];
}

/** One mistake that explains some of the fields. */
export interface Explanation {
  /** `unknownField` unless said otherwise. */
  readonly code?: FindingCode;
  /** Of the fields that it explains, in the order written; never empty. */
  readonly keys: readonly string[];
  /** The case of the message, and its values beside `field`, which is there always. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly repairs: readonly Repair[];
}

/** Looks for one kind of mistake among fields; undefined where it is none of them. */
export type Recogniser = (group: FieldGroup) => Explanation | undefined;

/** The place of a field at or below the map. */
export function placeOf({ object, path }: FieldGroup, ...steps: FieldPath): Place {
  return placeIn(object, [...path, ...steps]);
}

/** The place of a field of the object. */
export function placeInObject({ object }: FieldGroup, path: FieldPath): Place {
  return placeIn(object, path);
}

/** What an unknown field holds. */
export function held({ holder }: FieldGroup, key: string): Value | undefined {
  return holder.entries.get(key)?.value;
}

/** What stands at a path of the object; undefined where nothing does, or null. */
export function valueIn({ object }: FieldGroup, path: FieldPath): Value | undefined {
  return fieldAt(object.value, path);
}

/** Whether the map has a field, be it null. */
export function hasKey({ holder }: FieldGroup, key: string): boolean {
  return holder.entries.has(key);
}

/** Whether a map elsewhere in the object has a field, be it null. */
export function hasKeyIn(group: FieldGroup, path: FieldPath, key: string): boolean {
  const map = valueIn(group, path);
  return map?.kind === 'map' && map.entries.has(key);
}

/** Moves keys of the map to another one, which may have to come into being. */
export function moveTo(group: FieldGroup, keys: readonly string[], to: FieldPath): Repair {
  return { kind: 'moveKeys', from: placeOf(group), keys, to: placeInObject(group, to) };
}

/** An explanation in the words of one case of the message. */
export function explained(
  keys: readonly string[],
  context: string,
  repairs: readonly Repair[],
  params: Explanation['params'] = {},
): Explanation {
  return { keys, params: { context, ...params }, repairs };
}
