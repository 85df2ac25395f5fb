import { matchesLabels } from '../matching/labelSelector';
import type { LabelSelector, Labels } from '../resources';

/** Number of an interned set of labels. */
export type LabelSetId = number;

/**
 * Sets of labels, each kept once under a number, and the selectors that were asked for, each with what it matches. A
 * label set that comes later is matched when it is first asked about.
 */
export class Selectors {
  private readonly labelSets: Labels[] = [];
  private readonly ids = new Map<string, LabelSetId>();
  /** `key=value` to the sets that have it, ascending; JSON keeps keys and values apart. */
  private readonly index = new Map<string, LabelSetId[]>();
  private readonly selectors = new Map<string, Matched>();

  /** The number of a set of labels, whatever their order. */
  intern(labels: Labels): LabelSetId {
    const entries = [...labels].sort(byKey);
    const key = JSON.stringify(entries);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.labelSets.length;
    this.labelSets.push(labels);
    this.ids.set(key, id);
    for (const [name, value] of entries) {
      const label = labelKey(name, value);
      const list = this.index.get(label);
      if (list === undefined) this.index.set(label, [id]);
      else list.push(id);
    }
    return id;
  }

  /** What a selector matches among the label sets that there are so far. */
  matches(selector: LabelSelector): Uint8Array {
    const matched = this.matched(selector, selectorKey(selector));
    this.extend(matched);
    return matched.bits;
  }

  /** What a selector matches, to be extended before it is read. */
  matched(selector: LabelSelector, key: string): Matched {
    let matched = this.selectors.get(key);
    if (matched === undefined) {
      matched = { selector, filled: 0, bits: new Uint8Array(0) };
      this.selectors.set(key, matched);
    }
    return matched;
  }

  /** Asks a selector about the label sets that came since it was last asked. */
  extend(matched: Matched): void {
    const count = this.labelSets.length;
    if (matched.filled === count) return;
    if (matched.bits.length < count) {
      const longer = new Uint8Array(Math.max(count, Math.ceil(matched.filled * 1.5)));
      longer.set(matched.bits);
      matched.bits = longer;
    }
    const candidates = this.candidates(matched.selector);
    if (candidates === undefined) {
      for (let id = matched.filled; id < count; id += 1) this.match(matched, id);
    } else {
      for (const id of candidates) {
        if (id >= matched.filled) this.match(matched, id);
      }
    }
    matched.filled = count;
  }

  private match({ selector, bits }: Matched, id: LabelSetId): void {
    const labels = this.labelSets[id];
    if (labels !== undefined && matchesLabels(selector, labels)) bits[id] = 1;
  }

  /** Label sets that have the rarest label which the selector asks for; absent when it asks for none by value. */
  private candidates({ matchLabels }: LabelSelector): readonly LabelSetId[] | undefined {
    let best: readonly LabelSetId[] | undefined;
    for (const [name, value] of matchLabels) {
      const found = this.index.get(labelKey(name, value)) ?? [];
      if (best === undefined || found.length < best.length) best = found;
    }
    return best;
  }
}

/** What a selector matches. */
export interface Matched {
  readonly selector: LabelSelector;
  /** For each of the first `filled` label sets 1 or 0. */
  bits: Uint8Array;
  filled: number;
}

/** A text that is the same for selectors that say the same, whatever the order of their parts. */
export function selectorKey({ matchLabels, matchExpressions }: LabelSelector): string {
  const labels = matchLabels.size < 2 ? [...matchLabels] : [...matchLabels].sort(byKey);
  let text = '';
  for (const [key, value] of labels) text += `=${apart(key)}${apart(value)}`;
  if (matchExpressions.length === 0) return text;
  const requirements = matchExpressions.map(({ key, operator, values }) => {
    let requirement = `${operator}${apart(key)}`;
    let last: string | undefined;
    for (const value of values.length < 2 ? values : [...values].sort()) {
      if (value !== last) requirement += apart(value);
      last = value;
    }
    return requirement;
  });
  return text + requirements.sort().join('');
}

/** A text that cannot run into what follows it. */
function apart(text: string): string {
  return `${text.length}:${text}`;
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function labelKey(name: string, value: string): string {
  return `${name.length}:${name}=${value}`;
}
