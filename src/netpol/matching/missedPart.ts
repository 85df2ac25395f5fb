import type { FieldPath } from '../place';
import type { MissedField } from '../verdict';

/** One field of a peer or a port that keeps it from matching. */
export interface MissedPart {
  readonly failed: MissedField;
  /** From the item's own place. */
  readonly path: FieldPath;
}
