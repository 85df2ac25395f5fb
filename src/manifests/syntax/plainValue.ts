import { readPlainScalar } from './scalar';
import type { Value } from './value';

/** The value of a scalar without quotes that stands on one line, by the rules of `readPlainScalar`; text that can be nothing else is told at a glance. */
export function plainValue(source: string, from: number, to: number): Value {
  const range = { from, to };
  if (!mayBeOtherThanText(source)) return { kind: 'string', value: source, plain: true, range };
  const scalar = readPlainScalar(source);
  switch (scalar.kind) {
    case 'null':
      return { kind: 'null', range };
    case 'boolean':
      return { kind: 'boolean', value: scalar.value, source, range };
    case 'number':
      return { kind: 'number', value: Number(scalar.json), json: scalar.json, source, range };
    case 'string':
      return { kind: 'string', value: source, plain: true, range };
  }
}

/** Numbers begin with a digit, a sign or a dot; words such as `false` have five letters at most. */
function mayBeOtherThanText(source: string): boolean {
  const first = source.charCodeAt(0);
  return source.length <= 5 || first < 58;
}
