import type { Picture, PictureNode } from '#graph';
import type { Place } from '#netpol';
import type { Change, NodeId, Workspace } from '#workspace';
import type { SessionState } from '../state';

/**
 * Nodes that are new in a picture and stand where, in the manifests, another stood before that is gone now: old name to new name.
 * They are the same object under another name, as when a name is typed over, or a pod changes its namespace or kind.
 * What stands in a file that the changes create is no such object: it only came to the same place.
 */
export function renamedNodes(
  before: Pick<SessionState, 'picture' | 'nodeAtPlace'>,
  after: Picture,
  changes: readonly Change[],
): ReadonlyMap<NodeId, NodeId> {
  if (after.nodes === before.picture.nodes) return new Map();
  const earlier = new Set(before.picture.nodes.map((node) => node.id));
  const present = new Set(after.nodes.map((node) => node.id));
  const created = new Set(changes.flatMap((change) => (change.kind === 'createFile' ? [change.name] : [])));
  const renamed = new Map<NodeId, NodeId>();
  for (const node of after.nodes) {
    const place = placeOf(node);
    if (earlier.has(node.id) || place === undefined || created.has(originOf(node)?.file ?? '')) continue;
    const old = before.nodeAtPlace.get(place);
    if (old !== undefined && !present.has(old) && kindOf(old) === node.kind) renamed.set(old, node.id);
  }
  return renamed;
}

/** The moves that let renamed nodes stay where they are; positions that the changes give on purpose stand. */
export function keptPositions(
  before: Pick<SessionState, 'workspace'>,
  workspace: Workspace,
  changes: readonly Change[],
  renamed: ReadonlyMap<NodeId, NodeId>,
): readonly Change[] {
  const given = new Set(changes.flatMap((change) => (change.kind === 'move' ? [change.node] : [])));
  return [...renamed].flatMap(([old, node]): readonly Change[] => {
    const stood = before.workspace.positions.get(old);
    if (stood === undefined || given.has(old) || given.has(node)) return [];
    return [
      { kind: 'move', node: old, from: workspace.positions.get(old), to: undefined },
      { kind: 'move', node, from: workspace.positions.get(node), to: stood },
    ];
  });
}

/** Which node stands at each place of the manifests, with those that stood there last and are gone. */
export function nodesAtPlaces(before: SessionState['nodeAtPlace'], picture: Picture): SessionState['nodeAtPlace'] {
  const changed = picture.nodes.flatMap((node): readonly (readonly [string, NodeId])[] => {
    const place = placeOf(node);
    return place === undefined || before.get(place) === node.id ? [] : [[place, node.id]];
  });
  return changed.length === 0 ? before : new Map([...before, ...changed]);
}

function placeOf(node: PictureNode): string | undefined {
  const origin = originOf(node);
  return origin === undefined ? undefined : JSON.stringify([origin.file, origin.document, origin.path]);
}

/** Where the manifests say a node; absent for a namespace that none declares. */
export function originOf(node: PictureNode): Place | undefined {
  if (node.kind === 'workload') return node.workload.origin;
  if (node.kind === 'external') return node.external.origin;
  return node.namespace.origin;
}

function kindOf(node: NodeId): string {
  return node.slice(0, node.indexOf(':'));
}
