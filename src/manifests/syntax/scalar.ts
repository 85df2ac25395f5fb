/** What a plain (unquoted) scalar is to kubectl. */
export type PlainScalar =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `json` is the number as kubectl sends it: `291` for `0443`. */
  | { readonly kind: 'number'; readonly json: string }
  | { readonly kind: 'string' };

/**
 * Reads a plain scalar as kubectl does: YAML 1.1 without timestamps and sexagesimals (both stay strings) and with Go's numbers:
 * `0443` is octal, `0800` decimal since it has no octal reading, `0o17`, `0b11` and `1_000` are numbers; `yes`, `on`, `y` and the like are
 * booleans. Infinities and NaN, which JSON cannot carry, stay strings.
 */
export function readPlainScalar(text: string): PlainScalar {
  if (nullPattern.test(text)) return { kind: 'null' };
  if (truePattern.test(text)) return { kind: 'boolean', value: true };
  if (falsePattern.test(text)) return { kind: 'boolean', value: false };
  const json = numberPattern.test(text) ? readNumber(text) : undefined;
  return json === undefined ? { kind: 'string' } : { kind: 'number', json };
}

export const nullPattern = /^(?:~|null|Null|NULL)?$/;
export const truePattern = /^(?:y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE)$/;
export const falsePattern = /^(?:n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$/;
/** Everything that may be a number, and a little more. */
export const numberPattern =
  /^[-+]?(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?)$/;

/** The number in JSON's notation, or undefined for what only looks like one. */
function readNumber(text: string): string | undefined {
  const plain = text.replaceAll('_', '');
  const negative = plain.startsWith('-');
  const digits = plain.replace(/^[-+]/, '');
  const octal = /^0[oO]?([0-7]+)$/.exec(digits);
  if (octal) return signed(BigInt(`0o${octal[1]}`), negative);
  if (/^(?:0|[1-9][0-9]*)$/.test(digits) && digits.length < 20) return signed(BigInt(digits), negative);
  if (/^0[xXbB][0-9a-fA-F]+$/.test(digits)) return signed(BigInt(digits.toLowerCase()), negative);
  if (/^(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(digits)) return finite(Number(plain));
  return undefined;
}

function signed(magnitude: bigint, negative: boolean): string {
  return String(negative ? -magnitude : magnitude);
}

function finite(value: number): string | undefined {
  return Number.isFinite(value) ? String(value) : undefined;
}
