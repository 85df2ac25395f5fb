import type { LabelSelector } from '../resources';
import type { ClassId, NamespaceVersion, PodClass, PodClasses } from './podClasses';
import { type LabelSetId, type Selectors, selectorKey } from './selectors';

/** Classes that a selector chooses by the labels of pods, or of their namespaces; kept once for equal selectors. */
export interface ClassSet {
  readonly id: number;
  readonly takesLabels: (labels: LabelSetId) => boolean;
  readonly takes: (each: PodClass) => boolean;
  /** 32 classes a word; it may be longer than there are classes. */
  bits: Int32Array<ArrayBuffer>;
  /** Classes below this one have been asked. */
  upTo: ClassId;
}

/** What selectors choose together: in the namespaces of a set or in one namespace, all classes or those of another set. */
export interface Choice {
  readonly namespaces: ClassSet | string;
  readonly pods: ClassSet | undefined;
}

/** The classes that selectors choose. Pods on their node's network are in none; classes that come later are found when a set is next asked for. */
export class ClassSets {
  /** The classes that were last collected, ascending. Overwritten by the next call. */
  collected = new Int32Array(64);
  private count = 0;
  private readonly byKey = { pods: new Map<string, ClassSet>(), namespaces: new Map<string, ClassSet>() };
  private readonly classes: PodClasses;
  private readonly selectors: Selectors;

  constructor(classes: PodClasses, selectors: Selectors) {
    this.classes = classes;
    this.selectors = selectors;
  }

  /** The set of what a selector says about the labels of pods or of namespaces. */
  of(what: 'pods' | 'namespaces', selector: LabelSelector): ClassSet {
    const key = selectorKey(selector);
    const known = this.byKey[what].get(key);
    if (known !== undefined) return known;
    const matched = this.selectors.matched(selector, key);
    const takesLabels = (labels: LabelSetId) => {
      if (labels >= matched.filled) this.selectors.extend(matched);
      return matched.bits[labels] === 1;
    };
    const set: ClassSet = {
      id: this.count,
      takesLabels,
      takes: what === 'pods' ? ({ labels }) => takesLabels(labels) : ({ namespace }) => takesLabels(namespace.labels),
      bits: new Int32Array(0),
      upTo: 0,
    };
    this.byKey[what].set(key, set);
    this.count += 1;
    return set;
  }

  /** Puts the classes of a choice, from a number on, into `collected`, and says how many. */
  collect({ namespaces, pods }: Choice, from: ClassId): number {
    const { all } = this.classes;
    if (this.collected.length < all.length) this.collected = new Int32Array(2 * all.length);
    const podBits = pods && this.bitsOf(pods);
    return typeof namespaces === 'string'
      ? this.collectIn(namespaces, podBits, from)
      : this.collectAmong(this.bitsOf(namespaces), podBits, from);
  }

  /** Whether a choice holds one class. */
  holds({ namespaces, pods }: Choice, id: ClassId): boolean {
    const each = this.classes.all[id];
    if (each === undefined || each.kind === 'node') return false;
    if (typeof namespaces === 'string' ? each.namespace.name !== namespaces : !namespaces.takes(each)) return false;
    return pods === undefined || pods.takes(each);
  }

  /** Whether a choice may hold classes of a namespace, as it is labelled. */
  mayHoldIn({ namespaces }: Choice, version: NamespaceVersion): boolean {
    return typeof namespaces === 'string' ? version.name === namespaces : namespaces.takesLabels(version.labels);
  }

  private collectIn(name: string, podBits: Int32Array | undefined, from: ClassId): number {
    const { all, namespaces } = this.classes;
    const { collected } = this;
    let count = 0;
    for (const version of namespaces.get(name) ?? []) {
      for (const id of version.classes) {
        if (id < from || all[id]?.kind === 'node') continue;
        if (podBits !== undefined && (((podBits[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 0) continue;
        collected[count] = id;
        count += 1;
      }
    }
    return count;
  }

  private collectAmong(bits: Int32Array, podBits: Int32Array | undefined, from: ClassId): number {
    const { collected } = this;
    const first = from >>> 5;
    const words = wordsFor(this.classes.all.length);
    let count = 0;
    for (let at = first; at < words; at += 1) {
      let word = podBits === undefined ? (bits[at] ?? 0) : (bits[at] ?? 0) & (podBits[at] ?? 0);
      if (at === first) word &= -1 << (from & 31);
      while (word !== 0) {
        const lowest = word & -word;
        collected[count] = (at << 5) + 31 - Math.clz32(lowest);
        count += 1;
        word ^= lowest;
      }
    }
    return count;
  }

  private bitsOf(set: ClassSet): Int32Array {
    const { all } = this.classes;
    if (set.upTo === all.length) return set.bits;
    if (set.bits.length < wordsFor(all.length)) {
      const longer = new Int32Array(wordsFor(set.upTo === 0 ? all.length : Math.ceil(1.25 * all.length)));
      longer.set(set.bits);
      set.bits = longer;
    }
    for (let id = set.upTo; id < all.length; id += 1) {
      const each = all[id];
      if (each === undefined || each.kind === 'node' || !set.takes(each)) continue;
      set.bits[id >>> 5] = (set.bits[id >>> 5] ?? 0) | (1 << (id & 31));
    }
    set.upTo = all.length;
    return set.bits;
  }
}

function wordsFor(count: number): number {
  return (count + 31) >>> 5;
}
