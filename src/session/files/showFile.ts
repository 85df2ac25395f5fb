import type { Change } from '#workspace';
import { session } from '../store';
import { updateView } from '../view/updateView';

/** Shows the file that holds the first change of text, unless one that the changes touch is shown already. */
export function showFile(changes: readonly Change[]): void {
  const { workspace, view } = session.getState();
  const names = new Set(workspace.files.map((file) => file.name));
  const touched = changes.flatMap(touchedFile).filter((name) => names.has(name));
  const [first] = touched;
  if (first !== undefined && !touched.includes(view.activeFile)) updateView({ activeFile: first });
}

function touchedFile(change: Change): readonly string[] {
  if (change.kind === 'splice') return [change.file];
  if (change.kind === 'createFile') return [change.name];
  return change.kind === 'renameFile' ? [change.to] : [];
}
