/** One stretch of a document's text that gives way to another; offsets count from the document's start, before any change. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text after all replacements. They must not overlap; those at one offset apply in the order given. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const replacement of inOrder(replacements)) {
    result += text.slice(at, replacement.from) + replacement.text;
    at = replacement.to;
  }
  return result + text.slice(at);
}

/** By offset; the sort is stable, so insertions at one offset keep their order. */
export function inOrder(replacements: readonly Replacement[]): readonly Replacement[] {
  return [...replacements].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Whether no two replacements touch the same characters. */
export function areDisjoint(replacements: readonly Replacement[]): boolean {
  const sorted = inOrder(replacements);
  return sorted.every((replacement, index) => {
    const next = sorted[index + 1];
    return next === undefined || replacement.to <= next.from;
  });
}
