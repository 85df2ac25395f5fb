import type { FieldPath } from '#netpol';
import type { Mismatch } from '../checkShape';
import type { Violation } from '../violation';

type UnknownField = Extract<Mismatch, { kind: 'unknownField' }>;

/**
 * Whether a rule is only broken because of a mistake that is told already: a peer is empty because the server does not know what is written in it,
 * a range has no number to begin with because it is written as one word.
 */
export function isExplainedBy(violation: Violation, unknownFields: readonly UnknownField[]): boolean {
  const { code, path, params } = violation;
  const hasUnknown = (holder: FieldPath) =>
    unknownFields.some((field) => field.path.length === holder.length + 1 && startsWith(field.path, holder));
  switch (code) {
    case 'emptyPeer':
      return hasUnknown(path);
    case 'valuesRequired':
    case 'endPortWithoutPort':
      return hasUnknown(path.slice(0, -1));
    case 'endPortWithNamedPort':
      return /^\d/.test(String(params['port']));
    default:
      return false;
  }
}

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((step, at) => path[at] === step);
}
