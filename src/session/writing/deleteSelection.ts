import type { Place } from '#netpol';
import type { SessionState } from '../state';
import { session } from '../store';
import { selectedEdges, selectedNodes } from '../view/selected';
import { applyEdits } from './applyEdits';
import { originOf } from './keptPositions';

/** Deletes the selected objects and flows from the manifests. A namespace goes with all that is in it, as in a cluster. */
export function deleteSelection(): void {
  const objects = doomed(session.getState());
  if (objects.length > 0) applyEdits([{ kind: 'delete', objects }], { origin: 'canvas', label: 'delete' });
}

function doomed(state: SessionState): readonly Place[] {
  const namespaces = new Set<string>();
  const origins: Place[] = [];
  for (const node of selectedNodes(state)) {
    if (node.kind === 'namespace') namespaces.add(node.namespace.name);
    const origin = originOf(node);
    if (origin !== undefined) origins.push(origin);
  }
  for (const { workload } of workloadsOf(state)) if (namespaces.has(workload.namespace)) origins.push(workload.origin);
  for (const policy of state.cluster.policies) if (namespaces.has(policy.namespace)) origins.push(policy.origin);
  for (const edge of selectedEdges(state)) origins.push(edge.flow.origin);
  return [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()];
}

function workloadsOf({ picture }: SessionState) {
  return picture.nodes.filter((node) => node.kind === 'workload');
}
