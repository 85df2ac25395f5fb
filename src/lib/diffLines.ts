/** A line of a difference between two texts; `line` numbers count from 1 in the text that the line stands in (the later text for `same`). */
export interface LineDifference {
  readonly kind: 'same' | 'added' | 'removed';
  readonly line: number;
  readonly text: string;
}

/** Consecutive lines of a difference; between two hunks nothing differs. */
export type Hunk = readonly LineDifference[];

/**
 * The lines that differ between two texts, with up to `context` equal lines around them. Equal texts have no hunk.
 * Fewest changed lines, found by the longest common subsequence of what is left between equal beginning and end:
 * time and space grow with the product of the changed parts' lengths, so it is for edits, not for strangers.
 */
export function diffLines(before: string, after: string, context: number): readonly Hunk[] {
  return hunksOf(differences(linesOf(before), linesOf(after)), context);
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function differences(before: readonly string[], after: readonly string[]): readonly LineDifference[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const same = (index: number): LineDifference => ({ kind: 'same', line: index + 1, text: after[index] ?? '' });
  const indices = after.map((_, index) => index);
  return [
    ...indices.slice(0, head).map(same),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), head),
    ...indices.slice(after.length - tail).map(same),
  ];
}

function middle(before: readonly string[], after: readonly string[], offset: number): readonly LineDifference[] {
  const lengths = commonLengths(before, after);
  const lengthAt = (b: number, a: number) => lengths[b]?.[a] ?? 0;
  const found: LineDifference[] = [];
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    const removed = before[b];
    const added = after[a];
    if (removed !== undefined && removed === added) {
      found.push({ kind: 'same', line: offset + a + 1, text: removed });
      b++;
      a++;
    } else if (removed !== undefined && (added === undefined || lengthAt(b + 1, a) >= lengthAt(b, a + 1))) {
      found.push({ kind: 'removed', line: offset + b + 1, text: removed });
      b++;
    } else {
      found.push({ kind: 'added', line: offset + a + 1, text: added ?? '' });
      a++;
    }
  }
  return found;
}

/** How long the longest common subsequence is from each pair of positions on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [new Array(after.length + 1).fill(0)];
  for (const line of before.toReversed()) {
    const below = rows[0] ?? [];
    const row = new Array(after.length + 1).fill(0);
    for (let a = after.length - 1; a >= 0; a--) {
      row[a] = line === after[a] ? (below[a + 1] ?? 0) + 1 : Math.max(below[a] ?? 0, row[a + 1] ?? 0);
    }
    rows.unshift(row);
  }
  return rows;
}

function hunksOf(lines: readonly LineDifference[], context: number): readonly Hunk[] {
  const near = (index: number) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.kind !== 'same');
  const hunks: LineDifference[][] = [];
  let open: LineDifference[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (!near(index)) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = [];
      hunks.push(open);
    }
    open.push(line);
  }
  return hunks;
}
