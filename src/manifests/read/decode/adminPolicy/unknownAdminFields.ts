import type { Repair } from '#netpol';
import type { Mismatch } from '../checkShape';
import { closestName } from '../closestName';
import { type Issue, placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';

type UnknownField = Extract<Mismatch, { kind: 'unknownField' }>;

/** Tells fields that strict decoding refuses, with what was probably meant: often the word of a NetworkPolicy, or of another version. */
export function unknownAdminFields(
  object: ManifestObject,
  fields: readonly UnknownField[],
  apiMessage: string,
): readonly Issue[] {
  return fields.map((field) => {
    const { path, holder, within } = field;
    const key = String(path.at(-1));
    const known = Object.keys(within.fields);
    const word = otherWords.get(key)?.find((each) => known.includes(each));
    const suggestion = word ?? closestName(key, known);
    // Other words name the same thing in another shape: the key alone does not mend it.
    const renames = suggestion !== undefined && suggestion !== word && !holder.entries.has(suggestion);
    const repairs: readonly Repair[] = renames
      ? [{ kind: 'renameKey', at: placeIn(object, path.slice(0, -1)), key, to: suggestion }]
      : [];
    const meant =
      suggestion === undefined ? {} : { suggestion, context: word === undefined ? 'misspelt' : 'adminWord' };
    return {
      code: 'unknownField',
      severity: 'error',
      path,
      part: 'key',
      apiMessage,
      params: { field: key, ...meant },
      repairs,
    };
  });
}

/** Words of NetworkPolicy and of the other version, and what stands for them here. */
const otherWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['podSelector', ['pods', 'subject']],
  ['namespaceSelector', ['namespaces']],
  ['ipBlock', ['networks']],
  ['cidr', ['networks']],
  ['ports', ['protocols']],
  ['protocols', ['ports']],
  ['from', ['to']],
  ['to', ['from']],
  ['port', ['portNumber', 'destinationPort', 'number']],
  ['portNumber', ['tcp']],
  ['portRange', ['tcp', 'range']],
  ['namedPort', ['destinationNamedPort']],
  ['destinationNamedPort', ['namedPort']],
  ['endPort', ['portRange', 'range', 'end']],
  ['tcp', ['portNumber']],
  ['udp', ['portNumber']],
  ['sctp', ['portNumber']],
]);
