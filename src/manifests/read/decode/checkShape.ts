import { assertNever } from '#lib';
import type { FieldPath } from '#netpol';
import type { MapValue, Value } from '../../syntax/value';
import { anything, goTypeOf, type Shape, type StructShape, string } from './shape';

/** Where a value does not fit its shape. */
export type Mismatch =
  | {
      readonly kind: 'wrongType';
      readonly path: FieldPath;
      readonly value: Value;
      readonly wanted: Shape;
      /** What Go's decoder says, after `json: `. */
      readonly goMessage: string;
    }
  | {
      readonly kind: 'unknownField';
      readonly path: FieldPath;
      readonly value: Value;
      /** What has no such field, and its own value. */
      readonly within: StructShape;
      readonly holder: MapValue;
    };

/**
 * Compares a value with its shape in the order in which the API server meets it: keys by code point (kubectl sorts them), items in
 * order. Null fits everywhere. Nothing below a mismatch is looked at.
 */
export function checkShape(value: Value, shape: StructShape, path: FieldPath = []): readonly Mismatch[] {
  const found: Mismatch[] = [];
  check(value, shape, { path, goPath: path.filter((step) => typeof step === 'string'), struct: '' }, found);
  return found;
}

interface Context {
  readonly path: FieldPath;
  /** The names of fields on the way, without positions in lists. */
  readonly goPath: readonly string[];
  /** The innermost struct on the way. */
  readonly struct: string;
}

function check(value: Value, shape: Shape, context: Context, found: Mismatch[]): void {
  if (value.kind === 'null') return;
  switch (shape.kind) {
    case 'anything':
      return;
    case 'string':
      if (value.kind !== 'string') found.push(wrongType(value, shape, context));
      return;
    case 'boolean':
      if (value.kind !== 'boolean') found.push(wrongType(value, shape, context));
      return;
    case 'int32':
      if (!isInt32(value)) found.push(wrongType(value, shape, context));
      return;
    case 'intOrString':
      if (value.kind !== 'string' && !isInt32(value)) found.push(wrongType(value, shape, context));
      return;
    case 'stringMap':
      if (value.kind !== 'map') found.push(wrongType(value, shape, context));
      else checkEntries(value, context, found);
      return;
    case 'list':
      if (value.kind !== 'list') found.push(wrongType(value, shape, context));
      else checkItems(value.items, shape.of, context, found);
      return;
    case 'struct':
      if (value.kind !== 'map') found.push(wrongType(value, shape, context));
      else checkFields(value, shape, context, found);
      return;
    default:
      assertNever(shape);
  }
}

function checkItems(items: readonly Value[], shape: Shape, context: Context, found: Mismatch[]): void {
  items.forEach((item, at) => {
    check(item, shape, { ...context, path: [...context.path, at] }, found);
  });
}

function checkEntries(map: MapValue, context: Context, found: Mismatch[]): void {
  for (const [key, { value }] of sortedEntries(map)) {
    check(value, string, { ...context, path: [...context.path, key] }, found);
  }
}

function checkFields(map: MapValue, shape: StructShape, context: Context, found: Mismatch[]): void {
  for (const [key, { value }] of sortedEntries(map)) {
    const path = [...context.path, key];
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : shape.open ? anything : undefined;
    if (field) check(value, field, { path, goPath: [...context.goPath, key], struct: shape.name }, found);
    else found.push({ kind: 'unknownField', path, value, within: shape, holder: map });
  }
}

function sortedEntries(map: MapValue) {
  return [...map.entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function isInt32(value: Value): boolean {
  return value.kind === 'number' && /^-?\d+$/.test(value.json) && Math.abs(value.value) < 2 ** 31;
}

function wrongType(value: Value, wanted: Shape, { path, goPath, struct }: Context): Mismatch {
  const goMessage = `cannot unmarshal ${got(value, wanted)} into Go struct field ${struct}.${goPath.join('.')} of type ${goTypeOf(wanted)}`;
  return { kind: 'wrongType', path, value, wanted, goMessage };
}

/** A number that does not fit an integer is told itself; anything else by its type. */
function got(value: Value, wanted: Shape): string {
  switch (value.kind) {
    case 'number':
      return wanted.kind === 'int32' || wanted.kind === 'intOrString' ? `number ${value.json}` : 'number';
    case 'boolean':
      return 'bool';
    case 'map':
      return 'object';
    case 'list':
      return 'array';
    case 'string':
    case 'null':
      return value.kind;
    default:
      return assertNever(value);
  }
}
