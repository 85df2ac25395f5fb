import type { FieldPath, FindingCode } from '#netpol';
import { formatPath } from '#netpol';
import { goQuote } from '../goQuote';
import type { Violation } from '../violation';

/** A rule that a policy breaks, of its CustomResourceDefinition or of what its fields can mean at all. */
export interface AdminViolation extends Omit<Violation, 'answer'> {
  /** What the server says of the field after its path, where its words are known. */
  readonly answer?: string;
}

/** Takes down what is wrong on the way through a policy. */
export type Report = (violation: AdminViolation) => void;

/** A field that is needed. */
export function missing(path: FieldPath): AdminViolation {
  return { code: 'required', path, answer: 'Required value', params: { field: String(path.at(-1)) } };
}

/** A value that is none of an enumeration. */
export function notListed(
  code: FindingCode,
  path: FieldPath,
  value: string,
  supported: readonly string[],
): AdminViolation {
  const answer = `Unsupported value: ${goQuote(value)}: supported values: ${supported.map(goQuote).join(', ')}`;
  return { code, path, answer, params: { value, supported: supported.join(', ') } };
}

/** A number outside its bounds; undefined for one within them. */
export function outOfBounds(path: FieldPath, value: number, least: number, most: number): string | undefined {
  if (value >= least && value <= most) return undefined;
  const bound = value < least ? `greater than or equal to ${least}` : `less than or equal to ${most}`;
  return `Invalid value: ${value}: ${formatPath(path)} in body should be ${bound}`;
}

/** Checks how many items a list has. */
export function checkLength(path: FieldPath, count: number, least: number, most: number, report: Report): void {
  const field = String(path.at(-1));
  if (count < least) {
    const answer = `Invalid value: ${count}: ${formatPath(path)} in body should have at least ${least} items`;
    report({ code: 'itemsNeeded', path, answer, params: { field } });
  } else if (count > most) {
    const answer = `Too many: ${count}: must have at most ${most} items`;
    report({ code: 'tooManyItems', path, answer, params: { field, count, limit: most } });
  }
}
