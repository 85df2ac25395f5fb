/**
 * Keeps what was made for each key, and makes it anew only when one of the things it is made of is another object. Keys
 * not asked for in a round are forgotten at its end.
 */
export class Memory<T> {
  private before = new Map<string, { readonly from: readonly unknown[]; readonly made: T }>();
  private now = new Map<string, { readonly from: readonly unknown[]; readonly made: T }>();

  /** What is kept for a key, or what `make` gives. */
  recall(key: string, from: readonly unknown[], make: () => T): T {
    const kept = this.before.get(key);
    const isSame = kept?.from.every((part, index) => Object.is(part, from[index])) ?? false;
    const entry = kept !== undefined && isSame ? kept : { from, made: make() };
    this.now.set(key, entry);
    return entry.made;
  }

  /** Ends a round. */
  settle(): void {
    this.before = this.now;
    this.now = new Map();
  }
}
