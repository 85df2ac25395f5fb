import type { Place } from '../place';
import type { MissedField } from '../verdict';

/** One field of a rule's item that keeps the item from matching. */
export interface MissedPart {
  readonly failed: MissedField;
  readonly place: Place;
}
