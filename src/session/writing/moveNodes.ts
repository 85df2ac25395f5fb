import type { NodeId, Point, Transaction } from '#workspace';
import { session } from '../store';
import { dispatch } from './dispatch';
import { moveTo } from './follow';

/** How a move goes into the history: `record` for a whole gesture, `join` for one of several nudges in a row. */
export interface MoveOptions {
  readonly label: 'move' | 'arrange' | 'align' | 'distribute';
  readonly history: Extract<Transaction['history'], 'record' | 'join'>;
}

/** Puts nodes where they shall stand, as one undo step. Nodes that stand there already are left out. */
export function moveNodes(positions: ReadonlyMap<NodeId, Point>, { label, history }: MoveOptions): void {
  const { workspace } = session.getState();
  const changes = [...positions]
    .filter(([node, to]) => {
      const from = workspace.positions.get(node);
      return from?.x !== to.x || from.y !== to.y;
    })
    .map(([node, to]) => moveTo(workspace, node, to));
  dispatch({ changes, origin: 'canvas', history, label });
}
