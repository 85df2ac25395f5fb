import type { Action } from '../action';
import type { Dialog, SessionState } from '../state';
import { session } from '../store';
import { openDialog } from '../view/dialogs';
import { currentNamespace, selectedNodes } from '../view/selected';
import { addExternal, addNamespace, addPod } from '../writing/addObject';

/** Actions that add something to the manifests. */
export const addActions: readonly Action[] = [
  { id: 'addPod', group: 'add', keys: ['P'], enabled: always, run: () => addPod() },
  { id: 'addNamespace', group: 'add', keys: ['N'], enabled: always, run: () => addNamespace() },
  { id: 'addExternal', group: 'add', keys: ['O'], enabled: always, run: () => addExternal() },
  {
    id: 'addPolicy',
    group: 'add',
    keys: ['Y'],
    enabled: always,
    run: () => openDialog({ kind: 'addPolicy', namespace: currentNamespace(session.getState()) }),
  },
  {
    id: 'addFlow',
    group: 'add',
    keys: ['F'],
    enabled: ({ picture }) => picture.nodes.some((node) => node.kind === 'workload'),
    run: () => openDialog(flowDialog(session.getState())),
  },
];

/** A flow from the first selected node to the second, in the order in which they were selected. */
function flowDialog(state: SessionState): Dialog {
  const ends = new Set(selectedNodes(state).flatMap((node) => (node.kind === 'namespace' ? [] : [node.id])));
  const [from, to] = state.view.selection.filter((name) => ends.has(name));
  return { kind: 'addFlow', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function always(): boolean {
  return true;
}
