import type { Dialog } from '../state';
import { updateView } from './updateView';

/** Opens a window that waits for a decision, in place of one that is open. */
export function openDialog(dialog: Dialog): void {
  updateView({ dialog });
}

/** Closes the window that is open, if any. */
export function closeDialog(): void {
  updateView({ dialog: undefined });
}
