import type { Replacement } from './replacement';
import { quoted, scalarText } from './scalarText';
import type { Sheet } from './sheet';
import type { Entry, Structure } from './structure';

/** Gives a key another name, in the quotes that it has; undefined for a key that is not a scalar. */
export function renameKey(sheet: Sheet, structure: Structure, entry: Entry, to: string): Replacement | undefined {
  if (!entry.keyRange) return undefined;
  return { ...entry.keyRange, text: keyLike(sheet, structure, entry.keyRange.from, to) };
}

function keyLike({ text, style }: Sheet, structure: Structure, at: number, key: string): string {
  if (text[at] === '"') return quoted(key, 'double');
  if (text[at] === "'") return quoted(key, 'single');
  return scalarText(key, style, structure.style);
}
