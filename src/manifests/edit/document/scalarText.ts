import { Document } from 'yaml';
import { readPlainScalar } from '../../syntax/scalar';
import type { Style } from './style';

/** Where a scalar is going to stand: within brackets more characters need quotes. */
export type Surroundings = 'block' | 'flow';

/**
 * A scalar as text that reads back as the same value, to this reader, to one of YAML 1.1 and to kubectl. Strings are quoted
 * where one of them would see something else (`yes`, `0443`, `1.0`, `null`, dates, the empty string), in the document's quotes.
 */
export function scalarText(value: string | number | boolean | null, style: Style, surroundings: Surroundings): string {
  if (typeof value !== 'string' || style.json !== 'no') return JSON.stringify(value);
  return needsQuotes(value, surroundings) ? quoted(value, style.quote) : value;
}

/** A string in quotes, in double ones where single ones cannot hold it. */
export function quoted(value: string, quote: Style['quote']): string {
  if (quote === 'single' && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function needsQuotes(value: string, surroundings: Surroundings): boolean {
  if (!isPrintable(value) || value.trim() !== value || value === '') return true;
  // Older readers take a colon within brackets, or one that comes first, for the end of a key.
  if (/^[:?-]/.test(value) || (surroundings === 'flow' && /[:,[\]{}]/.test(value))) return true;
  // `=` and `<<` mean something as YAML 1.1 scalars.
  if (value === '=' || value === '<<') return true;
  // `y`, `No` and other words that readers disagree on.
  if (/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value) || readPlainScalar(value).kind !== 'string') return true;
  // Dates, times, and everything that would break the syntax.
  return new Document(value, { compat: 'yaml-1.1' }).toString({ lineWidth: 0 }) !== `${value}\n`;
}

function isPrintable(value: string): boolean {
  // Control characters, line breaks of any kind, the byte order mark and halves of surrogate pairs: quotes must escape them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u.test(value);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
