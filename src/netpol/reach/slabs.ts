/** Hands out arrays of numbers, many in one piece of memory: thousands of small pieces would cost more to get than to fill. */
export class Slabs {
  private slab = new Uint32Array(0);
  private taken = 0;

  /** An array that begins like another, followed by zeros, with room for at least so many numbers. The other itself when it has room. */
  lengthened(array: Uint32Array, count: number): Uint32Array {
    if (array.length >= count) return array;
    const longer = this.take(array.length === 0 ? count : Math.ceil(1.25 * count));
    longer.set(array);
    return longer;
  }

  /** Another array with the same numbers. */
  copied(array: Uint32Array): Uint32Array {
    const copy = this.take(array.length);
    copy.set(array);
    return copy;
  }

  private take(length: number): Uint32Array {
    if (this.taken + length > this.slab.length) {
      this.slab = new Uint32Array(Math.max(length, Math.min(2 * this.slab.length + 1024, largest)));
      this.taken = 0;
    }
    const from = this.taken;
    this.taken += length;
    return this.slab.subarray(from, from + length);
  }
}

/** Four megabytes. */
const largest = 2 ** 20;
