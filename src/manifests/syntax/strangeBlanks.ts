import type { TextReplacement } from '#netpol';

/** The blanks at the start of a text that look like spaces and are none to YAML: no-break spaces and their kin. */
export function leadingBlanks(text: string): string {
  return /^[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/.exec(text)?.[0] ?? '';
}

/** Replacements that make spaces of such blanks wherever a line begins with them. */
export function strangeIndentation(text: string): readonly TextReplacement[] {
  return [...text.matchAll(/(?<![^\n])[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+(?=\S)/g)].flatMap((match) => {
    const removed = match[0];
    const inserted = removed.replaceAll(/[^\t]/g, ' ');
    return removed === inserted ? [] : [{ from: match.index, removed, inserted }];
  });
}
