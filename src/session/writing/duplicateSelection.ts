import { externalNodeId, type NodeId, type PictureNode, type Point, workloadNodeId } from '#graph';
import type { Edit } from '#manifests';
import { formatPath } from '#netpol';
import { session } from '../store';
import { select } from '../view/select';
import { selectedNodes } from '../view/selected';
import { externalNames } from './addObject';
import { applyEdits } from './applyEdits';
import { freeName } from './freeName';
import { originOf } from './keptPositions';

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
  // From the last document to the first: a copy stands after its original, and would shift the places of those behind it.
  for (const node of selectedNodes(state).toSorted(byPlaceBackwards)) {
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

function byPlaceBackwards(a: PictureNode, b: PictureNode): number {
  const [placeA, placeB] = [originOf(a), originOf(b)];
  if (placeA === undefined || placeB === undefined || placeA.file !== placeB.file) return 0;
  if (placeA.document !== placeB.document) return placeB.document - placeA.document;
  return formatPath(placeB.path).localeCompare(formatPath(placeA.path), 'en', { numeric: true });
}
