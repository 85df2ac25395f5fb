import type { Direction } from '#netpol';
import type { Action } from '../action';
import { session } from '../store';
import { openDialog } from '../view/dialogs';
import { onlySelectedEdge, onlySelectedNode } from '../view/selected';

/** Actions that write policies: for the selected flow, pod or namespace. Each opens its window first, which says what would follow. */
export const policyActions: readonly Action[] = [
  decideFlow('allow', 'A'),
  decideFlow('deny', 'D'),
  defaultDeny('defaultDenyIngress', ['ingress']),
  defaultDeny('defaultDenyEgress', ['egress']),
  defaultDeny('defaultDenyBoth', ['ingress', 'egress']),
];

function decideFlow(kind: 'allow' | 'deny', key: string): Action {
  return {
    id: kind,
    group: 'policy',
    keys: [key],
    enabled: (state) => onlySelectedEdge(state) !== undefined,
    run: () => {
      const edge = onlySelectedEdge(session.getState());
      if (edge !== undefined) openDialog({ kind, edge: edge.id });
    },
  };
}

function defaultDeny(id: string, directions: readonly Direction[]): Action {
  return {
    id,
    group: 'policy',
    enabled: (state) => {
      const kind = onlySelectedNode(state)?.kind;
      return kind === 'workload' || kind === 'namespace';
    },
    run: () => {
      const node = onlySelectedNode(session.getState());
      if (node?.kind !== 'workload' && node?.kind !== 'namespace') return;
      openDialog({ kind: 'defaultDeny', subject: { kind: node.kind, node: node.id }, directions });
    },
  };
}
