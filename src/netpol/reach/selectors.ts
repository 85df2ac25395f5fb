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
  private readonly selectors = new Map<string, Matches>();

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

  /** What a selector matches, with one entry for each label set that there is so far: 1 or 0. Grows with later calls. */
  matches(selector: LabelSelector, key: string): Uint8Array {
    let matches = this.selectors.get(key);
    if (matches === undefined) {
      matches = { selector, filled: 0, bits: new Uint8Array(0) };
      this.selectors.set(key, matches);
    }
    this.extend(matches);
    return matches.bits;
  }

  private extend(matches: Matches): void {
    const count = this.labelSets.length;
    if (matches.filled === count) return;
    if (matches.bits.length < count) {
      const longer = new Uint8Array(Math.max(count, Math.ceil(matches.filled * 1.5)));
      longer.set(matches.bits);
      matches.bits = longer;
    }
    const candidates = this.candidates(matches.selector);
    if (candidates === undefined) {
      for (let id = matches.filled; id < count; id += 1) this.match(matches, id);
    } else {
      for (const id of candidates) {
        if (id >= matches.filled) this.match(matches, id);
      }
    }
    matches.filled = count;
  }

  private match(matches: Matches, id: LabelSetId): void {
    const labels = this.labelSets[id];
    if (labels !== undefined && matchesLabels(matches.selector, labels)) matches.bits[id] = 1;
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

/** A text that is the same for selectors that are written alike, whatever the order of `matchLabels`. */
export function selectorKey({ matchLabels, matchExpressions }: LabelSelector): string {
  const labels = matchLabels.size < 2 ? [...matchLabels] : [...matchLabels].sort(byKey);
  if (matchExpressions.length === 0) return JSON.stringify(labels);
  return JSON.stringify([labels, matchExpressions.map(({ key, operator, values }) => [key, operator, ...values])]);
}

interface Matches {
  readonly selector: LabelSelector;
  filled: number;
  bits: Uint8Array;
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function labelKey(name: string, value: string): string {
  return `${name.length}:${name}=${value}`;
}
