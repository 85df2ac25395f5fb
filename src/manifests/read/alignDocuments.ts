/**
 * Finds for each document of a file which documents of its previous text it stands for: unchanged ones are counted from both ends, and what lies between
 * goes by position. When documents have run together (a separator lost a dash), the last one between stands for all that are left over.
 * `isUnchanged` compares a new document with a previous one. Returns positions in the previous file; none for a document that is new.
 */
export function alignDocuments(
  count: number,
  previousCount: number,
  isUnchanged: (index: number, previous: number) => boolean,
): readonly (readonly number[])[] {
  const shorter = Math.min(count, previousCount);
  let before = 0;
  while (before < shorter && isUnchanged(before, before)) before += 1;
  let after = 0;
  while (after < shorter - before && isUnchanged(count - 1 - after, previousCount - 1 - after)) after += 1;

  const between = count - before - after;
  const previousBetween = previousCount - before - after;
  return Array.from({ length: count }, (_, index) => {
    if (index < before) return [index];
    if (index >= count - after) return [index - count + previousCount];
    const position = index - before;
    if (position >= previousBetween) return [];
    const runTogether = position === between - 1 ? previousBetween - position : 1;
    return Array.from({ length: runTogether }, (_, at) => index + at);
  });
}
