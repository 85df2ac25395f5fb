/**
 * The name that a misspelt one was most likely meant to be: one that differs only in case, else one within two typing errors (one for
 * short names). Undefined when nothing is near. Ties go to the first.
 */
export function closestName(written: string, names: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  const sameLetters = names.find((name) => name.toLowerCase() === lower);
  if (sameLetters !== undefined || written.length > 64) return sameLetters;
  let closest: string | undefined;
  let least = written.length <= 4 ? 2 : 3;
  for (const name of names) {
    const distance = distanceBetween(lower, name.toLowerCase());
    if (distance < least) {
      closest = name;
      least = distance;
    }
  }
  return closest;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into another. */
function distanceBetween(from: string, to: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        cell(previous, column) + 1,
        cell(current, column - 1) + 1,
        cell(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, cell(beforePrevious, column - 2) + 1);
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return cell(previous, to.length);
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY;
}
