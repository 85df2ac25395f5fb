import type { Saving } from '../state';
import { session } from '../store';

/** Says how the draft fares in the browser's storage. */
export function setSaving(saving: Saving): void {
  session.setState({ saving });
}
