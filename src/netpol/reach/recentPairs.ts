/**
 * What came of pairs of whole numbers from 0, whatever their order; what was kept may be forgotten. Of fixed size, so that
 * millions of pairs cost no more memory than a few, and small enough to stay near the processor.
 */
export class RecentPairs {
  /** Three numbers a place: the lower plus 1 (0 is an empty place), the higher, the result. */
  private readonly places = new Int32Array(3 * (1 << sizeInBits));

  /** The number kept for a pair; absent when there is none any more. */
  find(a: number, b: number): number | undefined {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const { places } = this;
    const at = placeOf(low, high);
    return places[at] === low + 1 && places[at + 1] === high ? places[at + 2] : undefined;
  }

  /** Keeps a number for a pair, in place of what stood there. */
  keep(a: number, b: number, result: number): void {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const at = placeOf(low, high);
    this.places[at] = low + 1;
    this.places[at + 1] = high;
    this.places[at + 2] = result;
  }
}

const sizeInBits = 15;

function placeOf(low: number, high: number): number {
  const hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  return 3 * ((hash ^ (hash >>> 15)) >>> (32 - sizeInBits));
}
