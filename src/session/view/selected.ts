import type { FlowEdge, PictureNode, WorkloadNode } from '#graph';
import type { SessionState } from '../state';

/** The selected nodes, in the picture's order. */
export function selectedNodes({ picture, view }: SessionState): readonly PictureNode[] {
  if (view.selection.length === 0) return [];
  const names = new Set(view.selection);
  return picture.nodes.filter((node) => names.has(node.id));
}

/** The selected nodes that have a position of their own: not the frames round other nodes. */
export function selectedMovable(state: SessionState): readonly PictureNode[] {
  return selectedNodes(state).filter((node) => node.kind !== 'namespace' || node.members.length === 0);
}

/** The selected edges, in the picture's order. */
export function selectedEdges({ picture, view }: SessionState): readonly FlowEdge[] {
  if (view.selection.length === 0) return [];
  const names = new Set(view.selection);
  return picture.edges.filter((edge) => names.has(edge.id));
}

/** The edge, when it is all that is selected. */
export function onlySelectedEdge(state: SessionState): FlowEdge | undefined {
  const [edge] = selectedEdges(state);
  return state.view.selection.length === 1 ? edge : undefined;
}

/** The node, when it is all that is selected. */
export function onlySelectedNode(state: SessionState): PictureNode | undefined {
  const [node] = selectedNodes(state);
  return state.view.selection.length === 1 ? node : undefined;
}

/** The workload, when it is all that is selected. */
export function onlySelectedWorkload(state: SessionState): WorkloadNode | undefined {
  const node = onlySelectedNode(state);
  return node?.kind === 'workload' ? node : undefined;
}

/** The namespace that new things go into: that of the first selected node that has one, else `default`. */
export function currentNamespace(state: SessionState): string {
  for (const node of selectedNodes(state)) {
    if (node.kind === 'workload') return node.workload.namespace;
    if (node.kind === 'namespace') return node.namespace.name;
  }
  return 'default';
}
