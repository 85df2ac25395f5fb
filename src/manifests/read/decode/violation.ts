import type { FieldPath, FindingCode } from '#netpol';
import { formatPath } from '#netpol';
import { goQuote } from './goQuote';

/** A rule of the API server's validation that an object breaks. */
export interface Violation {
  readonly code: FindingCode;
  /** As the server names the field. */
  readonly path: FieldPath;
  /** The field to show, where the server names the one around it. */
  readonly at?: FieldPath;
  /** What the server says after the path: `Invalid value: "x": must be …`. */
  readonly answer: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `Invalid value: "web*": …`; numbers stand without quotes. */
export function invalid(value: string | number, detail: string): string {
  return `Invalid value: ${typeof value === 'number' ? value : goQuote(value)}: ${detail}`;
}

/** `Unsupported value: "tcp": supported values: "TCP", "UDP"`. */
export function unsupported(value: string, supported: readonly string[]): string {
  return `Unsupported value: ${goQuote(value)}: supported values: ${supported.map(goQuote).join(', ')}`;
}

/**
 * The server's whole answer to an object that breaks rules: one line for one violation, a list for several, repetitions left out.
 */
export function rejection(kind: string, name: string, violations: readonly Violation[]): string {
  const lines = [...new Set(violations.map(({ path, answer }) => `${formatPath(path)}: ${answer}`))];
  const beginning = `The ${kind} ${goQuote(name)} is invalid: `;
  return lines.length === 1 ? beginning + lines.join() : [beginning, ...lines.map((line) => `* ${line}`)].join('\n');
}
