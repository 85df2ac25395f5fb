import type { FieldPath } from '#netpol';
import type { Value } from '../../../syntax/value';
import { fieldOf } from '../fields';
import type { Report } from './adminViolation';

/** The field that is set, and its value. */
export interface OneField<Name extends string> {
  readonly name: Name;
  readonly value: Value;
}

/**
 * Finds the one field of a union that is set, and tells when there is none or more than one. `undefined` for none, and for a map that sets only fields
 * that are not known here (which is told elsewhere); with several, the first of `names`.
 */
export function theOneField<Name extends string>(
  value: Value,
  names: readonly Name[],
  path: FieldPath,
  report: Report,
): OneField<Name> | undefined {
  const found = names.flatMap((name) => {
    const field = fieldOf(value, name);
    return field ? [{ name, value: field }] : [];
  });
  const [first] = found;
  if (found.length === 1) return first;
  const fields = names.join(', ');
  if (first) {
    const given = found.map(({ name }) => name).join(', ');
    report({ code: 'exactlyOneField', path, params: { fields, given, context: 'several' } });
  } else if (value.kind !== 'map' || !hasOtherField(value.entries)) {
    report({ code: 'exactlyOneField', path, params: { fields } });
  }
  return first;
}

function hasOtherField(entries: ReadonlyMap<string, { readonly value: Value }>): boolean {
  return [...entries.values()].some(({ value }) => value.kind !== 'null');
}
