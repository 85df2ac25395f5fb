import { emptyHistory, type Workspace } from '#workspace';
import { initialState } from '../initialState';
import type { View } from '../state';
import { session } from '../store';
import { follow } from '../writing/follow';

/** Begins with a workspace and an empty history, in place of whatever was there; preferences and notices stay. */
export function startWith({ files, positions }: Workspace, view: Partial<Pick<View, 'activeFile'>> = {}): void {
  const { saving, notices, view: before } = session.getState();
  const { theme, language, wordWrap, panes, centre } = before;
  const empty = initialState();
  const activeFile = view.activeFile ?? files[0]?.name ?? '';
  const state = {
    ...empty,
    savedFiles: files,
    saving,
    notices,
    view: { ...empty.view, theme, language, wordWrap, panes, centre, activeFile },
  };
  const started = follow(
    state,
    { workspace: { files, positions }, history: emptyHistory },
    { changes: [], cause: 'start' },
  );
  session.setState({ ...started, lastChange: undefined });
}
