import type { FieldPath, Finding, FindingCode, LenientAnswer, Place, Repair, Severity } from '#netpol';
import { spanOf } from '../spanOf';
import type { ManifestObject } from './manifestObject';

/** Something wrong within one object: a finding whose place and range are still to be worked out. */
export interface Issue {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** From the object's root, as the API server names the field. */
  readonly path: FieldPath;
  /** The field to show, where that is not `path` (the API names a map, we its key). */
  readonly at?: FieldPath;
  /** Whether the key is what is wrong, rather than the value. */
  readonly part?: 'key' | 'value';
  readonly params?: Finding['params'];
  readonly apiMessage?: string;
  readonly repairs?: readonly Repair[];
  readonly lenient?: LenientAnswer;
}

/** The finding that an issue comes to; its range is of the nearest field that is written. Ranges count from the document's start. */
export function findingOf(object: ManifestObject, issue: Issue): Finding {
  const at = issue.at ?? issue.path;
  return {
    code: issue.code,
    severity: issue.severity,
    place: placeIn(object, at),
    path: issue.path,
    range: spanOf(object.value, at, issue.part ?? 'value'),
    ...(issue.apiMessage === undefined ? {} : { apiMessage: issue.apiMessage }),
    params: issue.params ?? {},
    repairs: issue.repairs ?? [],
    ...(issue.lenient === undefined ? {} : { lenient: issue.lenient }),
  };
}

/** The place of a field of an object. */
export function placeIn(object: ManifestObject, path: FieldPath): Place {
  return { ...object.place, path: [...object.place.path, ...path] };
}
