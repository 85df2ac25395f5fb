import type { TextRange } from '../text';

/** A YAML node as kubectl reads it: plain data, aliases and merge keys resolved. Ranges are offsets in the chunk, where the node itself is written. */
export type Value = NullValue | BooleanValue | NumberValue | StringValue | ListValue | MapValue;

export interface NullValue {
  readonly kind: 'null';
  /** Empty, right after the colon or dash, when nothing is written. */
  readonly range: TextRange;
}

export interface BooleanValue {
  readonly kind: 'boolean';
  readonly value: boolean;
  /** As written: `yes`. */
  readonly source: string;
  readonly range: TextRange;
}

export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  /** In JSON's notation, as kubectl sends it. */
  readonly json: string;
  /** As written. */
  readonly source: string;
  readonly range: TextRange;
}

export interface StringValue {
  readonly kind: 'string';
  readonly value: string;
  /** Whether it is written without quotes. */
  readonly plain: boolean;
  readonly range: TextRange;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly range: TextRange;
}

export interface MapValue {
  readonly kind: 'map';
  /** In the order written; of equal keys the last one counts, as for kubectl. */
  readonly entries: ReadonlyMap<string, MapEntry>;
  /** Entries of repeated keys that do not count, in the order written; absent where no key is repeated. */
  readonly overruled?: readonly (MapEntry & { readonly key: string })[];
  readonly range: TextRange;
}

export interface MapEntry {
  readonly keyRange: TextRange;
  readonly value: Value;
}
