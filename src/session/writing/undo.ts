import { redo as redoStep, undo as undoStep } from '#workspace';
import { showFile } from '../files/showFile';
import type { LastChange } from '../state';
import { session } from '../store';
import { follow } from './follow';

/** Takes the newest step back, wherever it came from, and shows the file that it touched. Does nothing when there is none. */
export function undo(): void {
  go(undoStep, 'undo');
}

/** Brings back the step that was taken back last. Does nothing when there is none. */
export function redo(): void {
  go(redoStep, 'redo');
}

function go(step: typeof undoStep, cause: LastChange['cause']): void {
  const state = session.getState();
  const result = step({ workspace: state.workspace, history: state.history });
  if (result === undefined) return;
  session.setState(follow(state, result.draft, { changes: result.changes, cause }));
  showFile(result.changes);
}
