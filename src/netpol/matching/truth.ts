/** Three-valued logic: `unknown` where the manifests, or what is known of a plugin, do not say enough. */
export type Truth = 'yes' | 'no' | 'unknown';

/** Whether any item holds: `yes` as soon as one does, `unknown` when none does but one may, `no` of nothing. */
export function anyOf<Item>(items: readonly Item[], holds: (item: Item) => Truth): Truth {
  let result: Truth = 'no';
  for (const item of items) {
    const truth = holds(item);
    if (truth === 'yes') return 'yes';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** Whether both hold: `no` as soon as one does not, `unknown` when neither fails but one may. */
export function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}
