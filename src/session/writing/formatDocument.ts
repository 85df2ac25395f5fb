import type { Change } from '#workspace';
import { sourceSlot } from '../ports';
import { session } from '../store';
import { addNotice } from '../view/notices';
import { dispatch } from './dispatch';

/** Formats the active file: the one action that may change how text is laid out, and it says so. One undo step takes it back. */
export async function formatDocument(): Promise<void> {
  const source = sourceSlot.find();
  if (source === undefined) return;
  const before = activeText();
  if (before === undefined) return;
  const formatted = await source.format();
  const now = activeText();
  if (now?.name !== before.name || now.text !== before.text) return;
  if (formatted === before.text) {
    addNotice({ severity: 'info', key: 'notice.alreadyFormatted', params: { file: before.name } });
    return;
  }
  const changes: readonly Change[] = [{ kind: 'splice', file: before.name, ...difference(before.text, formatted) }];
  dispatch({ changes, origin: 'file', history: 'record', label: 'format' });
  addNotice({ severity: 'info', key: 'notice.formatted', params: { file: before.name } });
}

function activeText(): { readonly name: string; readonly text: string } | undefined {
  const { workspace, view } = session.getState();
  return workspace.files.find((file) => file.name === view.activeFile);
}

/** The one replacement between the common beginning and the common end. */
function difference(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    at: from,
    removed: before.slice(from, before.length - end),
    inserted: after.slice(from, after.length - end),
  };
}
