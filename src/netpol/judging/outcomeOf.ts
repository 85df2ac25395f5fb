import type { Truth } from '../matching/truth';
import type { Outcome } from '../verdict';

/** Sums up what holds for each of several pods or addresses; of none, it is allowed. */
export function outcomeOf(truths: readonly Truth[]): Outcome {
  const some = new Set(truths);
  if (some.has('yes') && some.has('no')) return 'partly';
  if (some.has('unknown')) return 'unknown';
  return some.has('no') ? 'denied' : 'allowed';
}
