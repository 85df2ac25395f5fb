import type { Action } from '../action';
import type { Question } from '../explaining/question';
import { showReplayStep } from '../explaining/showReplayStep';
import type { SessionState } from '../state';
import { session } from '../store';
import { openDialog } from '../view/dialogs';
import { onlySelectedEdge, selectedEdges, selectedNodes } from '../view/selected';

/** Actions that explain. */
export const explainActions: readonly Action[] = [
  {
    id: 'askWhy',
    group: 'view',
    keys: ['W'],
    enabled: ({ picture }) => picture.nodes.length > 0,
    run: () => openDialog({ kind: 'askWhy', question: suggestion(session.getState()) }),
  },
  {
    id: 'replay',
    group: 'view',
    keys: ['shift+W'],
    enabled: (state) => state.view.question !== undefined || onlySelectedEdge(state) !== undefined,
    checked: ({ view }) => view.replayStep !== undefined,
    run: () => showReplayStep(session.getState().view.replayStep === undefined ? 0 : undefined),
  },
];

/** What is likely meant: the question asked last, the selected flow, or the selected nodes in the order of the picture. */
function suggestion(state: SessionState): Partial<Question> {
  if (state.view.question !== undefined) return state.view.question;
  const [edge] = selectedEdges(state);
  if (edge !== undefined) {
    const { from, to, protocol, port } = edge.flow;
    return { from, to, protocol, port };
  }
  const [from, to] = selectedNodes(state).flatMap((node) => {
    if (node.kind === 'workload') return [node.workload.id];
    return node.kind === 'external' ? [node.external.name] : [];
  });
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
