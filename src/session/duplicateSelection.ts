import { externalNodeId, type NodeId, type Point, workloadNodeId } from '#graph';
import type { Edit } from '#manifests';
import { externalNames } from './addObject';
import { applyEdits } from './applyEdits';
import { freeName } from './freeName';
import { select } from './select';
import { selectedNodes } from './selected';
import { session } from './store';

const offset = 32;

/** Adds a copy of each selected workload and outside source, under a free name and a little aside, and selects the copies. */
export function duplicateSelection(): void {
  const state = session.getState();
  const workloads = new Set(
    state.picture.nodes.flatMap((node) =>
      node.kind === 'workload' ? [`${node.workload.namespace}/${node.workload.name}`] : [],
    ),
  );
  const externals = new Set(externalNames(state));
  const edits: Edit[] = [];
  const positions = new Map<NodeId, Point>();
  for (const node of selectedNodes(state)) {
    const at = { x: node.x + offset, y: node.y + offset };
    if (node.kind === 'workload') {
      const { namespace, name, kind, origin } = node.workload;
      const full = freeName(`${namespace}/${name}`, workloads);
      workloads.add(full);
      edits.push({ kind: 'duplicateWorkload', workload: origin, name: full.slice(namespace.length + 1) });
      positions.set(workloadNodeId(`${full}[${kind}]`), at);
    } else if (node.kind === 'external') {
      const name = freeName(node.external.name, externals);
      externals.add(name);
      edits.push({ kind: 'addExternal', name, cidr: node.external.cidr });
      positions.set(externalNodeId(name), at);
    }
  }
  if (edits.length === 0) return;
  const done = applyEdits(edits, { origin: 'canvas', label: 'duplicate', positions });
  if (done === 'done') select([...positions.keys()]);
}
