/** Three-valued logic: `unknown` where the manifests, or what is known of a plugin, do not say enough. */
export type Truth = 'yes' | 'no' | 'unknown';

/** `yes` as soon as one is; `unknown` when none is but one may be; `no` of nothing. */
export function anyOf(truths: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const truth of truths) {
    if (truth === 'yes') return 'yes';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** `no` as soon as one is; `unknown` when none is but one may be; `yes` of nothing. */
export function allOf(truths: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const truth of truths) {
    if (truth === 'no') return 'no';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}
