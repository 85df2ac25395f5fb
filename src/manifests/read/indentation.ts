import type { TextReplacement } from '#netpol';

/**
 * Ways to line the line at an offset up with lines above it, the smallest shift first: the line alone, and the line together with the deeper ones that follow
 * it. Blanks only; none for a line that lines up already with all.
 */
export function alignments(text: string, offset: number): readonly (readonly TextReplacement[])[] {
  const lines = linesOf(text);
  const at = lines.findIndex(({ from, to }) => offset >= from && offset <= to);
  const line = lines[at];
  if (!line) return [];
  const own = indentOf(line.content);
  const shifts = [...new Set(lines.slice(0, at).flatMap(columnsOf))]
    .map((column) => column - own)
    .filter((shift) => shift !== 0)
    .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)
    .slice(0, mostShifts);
  const below = lines.slice(at + 1);
  const end = below.findIndex(({ content }) => content.trim() !== '' && indentOf(content) <= own);
  const deeper = below.slice(0, end < 0 ? below.length : end).filter(({ content }) => content.trim() !== '');
  return shifts.flatMap((shift) => {
    const alone = shifted([line], shift);
    return deeper.length > 0 ? [alone, shifted([line, ...deeper], shift)] : [alone];
  });
}

const mostShifts = 3;

interface Line {
  readonly from: number;
  readonly to: number;
  readonly content: string;
}

function linesOf(text: string): readonly Line[] {
  let from = 0;
  return text.split('\n').map((content) => {
    const line = { from, to: from + content.length, content };
    from = line.to + 1;
    return line;
  });
}

function indentOf(content: string): number {
  return /^ */.exec(content)?.[0].length ?? 0;
}

/** Where keys of a line's maps begin: at its first character, and behind its dashes. */
function columnsOf({ content }: Line): readonly number[] {
  if (/^\s*(#|$)/.test(content)) return [];
  const columns = [indentOf(content)];
  const dashes = /^ *((?:- +)+)/.exec(content)?.[1] ?? '';
  return dashes === '' ? columns : [...columns, (columns[0] ?? 0) + dashes.length];
}

function shifted(lines: readonly Line[], shift: number): readonly TextReplacement[] {
  return lines.map(({ from, content }) => {
    const removed = ' '.repeat(indentOf(content));
    return { from, removed, inserted: ' '.repeat(Math.max(0, removed.length + shift)) };
  });
}
