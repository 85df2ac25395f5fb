import { sameData } from '#lib';

/**
 * The next list with every item that says what the item of the same name said before replaced by that earlier object,
 * and the earlier list itself when nothing changed at all. What draws the items can then compare them by identity.
 */
export function keepUnchanged<T>(previous: readonly T[] | undefined, next: readonly T[], nameOf: (item: T) => string) {
  if (previous === undefined) return next;
  const before = new Map(previous.map((item) => [nameOf(item), item]));
  const kept = next.map((item) => {
    const old = before.get(nameOf(item));
    return old !== undefined && sameData(old, item) ? old : item;
  });
  const unchanged = kept.length === previous.length && kept.every((item, index) => item === previous[index]);
  return unchanged ? previous : kept;
}
