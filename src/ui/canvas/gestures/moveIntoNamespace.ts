import { type NodeId, type Point, workloadNodeId } from '#graph';
import type { Edit } from '#manifests';
import { applyEdits, select, session } from '#session';

/** Moves dragged workloads into the namespace of a frame, and everything dragged to where it was dropped, as one undo step. */
export function moveIntoNamespace(frame: NodeId, moved: ReadonlyMap<NodeId, Point>): void {
  const { nodes } = session.getState().picture;
  const home = nodes.find((node) => node.id === frame);
  if (home?.kind !== 'namespace') return;
  const toNamespace = home.namespace.name;
  const edits: Edit[] = [];
  const positions = new Map(moved);
  const selection: NodeId[] = [];
  for (const node of nodes) {
    const at = moved.get(node.id);
    if (at === undefined) continue;
    if (node.kind !== 'workload' || node.workload.namespace === toNamespace) {
      selection.push(node.id);
      continue;
    }
    const { name, kind, origin } = node.workload;
    const renamed = workloadNodeId(`${toNamespace}/${name}[${kind}]`);
    edits.push({ kind: 'moveWorkload', workload: origin, toNamespace });
    positions.delete(node.id);
    positions.set(renamed, at);
    selection.push(renamed);
  }
  const done = applyEdits(edits, { origin: 'canvas', label: 'moveWorkload', positions });
  if (done === 'done') select(selection);
}
