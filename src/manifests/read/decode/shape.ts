import { assertNever } from '#lib';

/**
 * What the API server's decoder expects of a value, with the names of Go's types as its answers give them. `null` fits every shape.
 */
export type Shape =
  | { readonly kind: 'anything' }
  /** `goType` is `string` or the name of a string type, like `v1.Protocol`. */
  | { readonly kind: 'string'; readonly goType: string }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'int32' }
  /** A port: an int32 or a string. */
  | { readonly kind: 'intOrString' }
  | { readonly kind: 'stringMap' }
  | { readonly kind: 'list'; readonly of: Shape }
  | StructShape;

export interface StructShape {
  readonly kind: 'struct';
  /** As in `Go struct field NetworkPolicyPeer.spec…`; without a package. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Shape>>;
  /** Whether fields that are not listed are left alone instead of being unknown. */
  readonly open: boolean;
}

export const anything: Shape = { kind: 'anything' };
export const string: Shape = { kind: 'string', goType: 'string' };
export const boolean: Shape = { kind: 'boolean' };
export const int32: Shape = { kind: 'int32' };
export const intOrString: Shape = { kind: 'intOrString' };
export const stringMap: Shape = { kind: 'stringMap' };

/** A string with a Go type of its own. */
export function stringOf(goType: string): Shape {
  return { kind: 'string', goType };
}

export function listOf(of: Shape): Shape {
  return { kind: 'list', of };
}

/** An object all of whose fields are listed. */
export function struct(name: string, fields: Readonly<Record<string, Shape>>): StructShape {
  return { kind: 'struct', name, fields, open: false };
}

/** An object of which only the listed fields matter here. */
export function openStruct(name: string, fields: Readonly<Record<string, Shape>>): StructShape {
  return { kind: 'struct', name, fields, open: true };
}

/** The shape's name in Go, as in `of type []v1.NetworkPolicyPeer`. */
export function goTypeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'anything':
      return 'interface {}';
    case 'string':
      return shape.goType;
    case 'boolean':
      return 'bool';
    // An int-or-string that is no string is read as a number.
    case 'int32':
    case 'intOrString':
      return 'int32';
    case 'stringMap':
      return 'map[string]string';
    case 'list':
      return `[]${goTypeOf(shape.of)}`;
    case 'struct':
      return `v1.${shape.name}`;
    default:
      return assertNever(shape);
  }
}
