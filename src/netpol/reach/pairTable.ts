/** Whole numbers by unordered pair of whole numbers from 0: a hash table without objects, for millions of pairs. */
export class PairTable {
  private count = 0;
  private mask = 1023;
  /** Four numbers an entry: the lower, the higher, the result plus 1, and nothing; 0 as result is an empty place. */
  private entries = new Int32Array(4 * 1024);

  /** The number kept for a pair; absent when there is none. */
  find(a: number, b: number): number | undefined {
    const found = this.entries[this.placeOf(a < b ? a : b, a < b ? b : a) + 2] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  /** Keeps a number for a pair, in place of any other. */
  keep(a: number, b: number, result: number): void {
    if (2 * this.count > this.mask) this.grow();
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const place = this.placeOf(low, high);
    if (this.entries[place + 2] === 0) this.count += 1;
    this.entries[place] = low;
    this.entries[place + 1] = high;
    this.entries[place + 2] = result + 1;
  }

  /** Where a pair stands, or the empty place where it would. */
  private placeOf(low: number, high: number): number {
    const { entries, mask } = this;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const place = 4 * at;
      if (entries[place + 2] === 0 || (entries[place] === low && entries[place + 1] === high)) return place;
    }
  }

  private grow(): void {
    const old = this.entries;
    this.mask = 2 * this.mask + 1;
    this.entries = new Int32Array(2 * old.length);
    for (let place = 0; place < old.length; place += 4) {
      const [low = 0, high = 0, kept = 0] = old.subarray(place, place + 3);
      if (kept === 0) continue;
      const to = this.placeOf(low, high);
      this.entries[to] = low;
      this.entries[to + 1] = high;
      this.entries[to + 2] = kept;
    }
  }
}
