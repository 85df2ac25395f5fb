import type { TextReplacement } from '#netpol';
import { areDisjoint, type Replacement } from './replacement';

/** Replacements of a text as they were written down for it; undefined where the text has become another. */
export function rewriteText(
  text: string,
  replacements: readonly TextReplacement[],
): readonly Replacement[] | undefined {
  const stretches = replacements.map(({ from, removed, inserted }) => ({
    from,
    to: from + removed.length,
    text: inserted,
  }));
  const fits = replacements.every(({ from, removed }) => text.startsWith(removed, from));
  return fits && areDisjoint(stretches) ? stretches : undefined;
}
