import type { Pane, PaneId } from '../state';
import { session } from '../store';
import { updateView } from './updateView';

/** Gives a pane round the canvas another size, or folds it away; a folded pane keeps its size for when it comes back. */
export function setPane(id: PaneId, change: Partial<Pane>): void {
  const { panes } = session.getState().view;
  updateView({ panes: { ...panes, [id]: { ...panes[id], ...change } } });
}

/** Folds a pane away, or brings it back. */
export function togglePane(id: PaneId): void {
  setPane(id, { folded: !session.getState().view.panes[id].folded });
}
