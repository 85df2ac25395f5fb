import { isMap, isPair, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import { columnOf } from './lines';
import { type Entry, type Structure, structureOf } from './structure';

/** The habits of whoever wrote a document; what is added to it follows them. */
export interface Style {
  readonly eol: '\n' | '\r\n';
  /** Columns from a key to the keys below it. */
  readonly step: number;
  /** Columns from a key to the dashes of its list; 0 when lists are not indented. */
  readonly listOffset: number;
  /** Blanks after a dash. */
  readonly gap: number;
  readonly quote: 'single' | 'double';
  /** `{ a: b }` rather than `{a: b}`. */
  readonly padding: boolean;
  /** The document is JSON: every key and string is quoted, every collection has brackets. `compact` has no blanks at all. */
  readonly json: 'no' | 'spaced' | 'compact';
  /** Whether a key's value last had brackets; `key[]` stands for the items of its list. */
  readonly shapes: ReadonlyMap<string, 'block' | 'flow'>;
}

/** How we write where nobody has written before. */
export const ownStyle: Style = {
  eol: '\n',
  step: 2,
  listOffset: 2,
  gap: 1,
  quote: 'double',
  padding: false,
  json: 'no',
  // A flow or an outside source is a line of its own.
  shapes: new Map([
    ['external[]', 'flow'],
    ['flows[]', 'flow'],
  ]),
};

/** Reads the habits off a document; where it shows none, those of `fallback` count. */
export function detectStyle(text: string, root: Node | undefined, fallback: Style): Style {
  const seen = {
    steps: new Tally(),
    offsets: new Tally(),
    gaps: new Tally(),
    quotes: new Tally(),
    paddings: new Tally(),
  };
  const shapes = new Map<string, 'block' | 'flow'>();
  visit(root ?? null, {
    Node(_, node, ancestors) {
      if (isScalar(node)) {
        if (node.type === 'QUOTE_SINGLE') seen.quotes.add('single');
        if (node.type === 'QUOTE_DOUBLE') seen.quotes.add('double');
        return;
      }
      const structure = structureOf(text, node);
      if (!structure || structure.entries.length === 0) return;
      const { column, key } = ownerOf(text, ancestors);
      if (key !== undefined) shapes.set(key, structure.style);
      if (structure.style === 'flow') {
        const opening = text.slice(structure.from, structure.from + 3);
        if (structure.kind === 'map' && !/^{\s*(?:\n|#)/.test(opening))
          seen.paddings.add(opening[1] === ' ' ? 'yes' : 'no');
        return;
      }
      if (structure.kind === 'list') noteGap(text, structure, seen.gaps);
      if (column === undefined) return;
      const offset = structure.column - column;
      if (structure.kind === 'map') seen.steps.add(offset);
      else seen.offsets.add(offset);
    },
  });
  const step = seen.steps.most(Number) ?? fallback.step;
  return {
    eol: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : /\n/.test(text) ? '\n' : fallback.eol,
    step,
    listOffset: seen.offsets.most(Number) ?? (fallback.listOffset === 0 ? 0 : Math.max(fallback.listOffset, step)),
    gap: seen.gaps.most(Number) ?? fallback.gap,
    quote: seen.quotes.most(toQuote) ?? fallback.quote,
    padding: seen.paddings.most((padding) => padding === 'yes') ?? fallback.padding,
    json: detectJson(text, root),
    shapes: new Map([...fallback.shapes, ...shapes]),
  };
}

/** The name of what a collection is the value of, and the column of the block map that it stands in. */
function ownerOf(text: string, ancestors: readonly unknown[]): { column?: number; key?: string } {
  const owner = ancestors.at(-1);
  const above = ancestors.at(-2);
  if (isSeq(owner)) return isPair(above) ? { key: `${keyOf(above)}[]` } : {};
  if (!isPair(owner) || !isMap(above)) return {};
  const token = above.srcToken;
  return { key: keyOf(owner), ...(token?.type === 'block-map' ? { column: columnOf(text, token.offset) } : {}) };
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function noteGap(text: string, list: Structure, gaps: Tally) {
  for (const { valueFrom, value } of list.entries) {
    if (value && !text.slice(valueFrom, value.from).includes('\n')) gaps.add(value.from - valueFrom);
  }
}

function detectJson(text: string, root: Node | undefined): Style['json'] {
  const structure = structureOf(text, root);
  if (structure?.style !== 'flow') return 'no';
  const first = structure.entries[0];
  if (structure.kind === 'map' && !(first && isQuotedKey(text, first))) return 'no';
  if (structure.kind === 'list' && !text.includes('"')) return 'no';
  return first?.value && structure.kind === 'map' && first.value.from === first.valueFrom ? 'compact' : 'spaced';
}

function isQuotedKey(text: string, { keyRange }: Entry): boolean {
  return keyRange !== undefined && text[keyRange.from] === '"';
}

function toQuote(text: string): Style['quote'] {
  return text === 'single' ? 'single' : 'double';
}

/** Counts what occurs; the most frequent wins, of equals the one seen first. */
class Tally {
  private readonly counts = new Map<string, number>();

  add(value: string | number) {
    const key = String(value);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  most<T>(convert: (value: string) => T): T | undefined {
    let best: string | undefined;
    let bestCount = 0;
    for (const [value, count] of this.counts) {
      if (count > bestCount) {
        best = value;
        bestCount = count;
      }
    }
    return best === undefined ? undefined : convert(best);
  }
}
