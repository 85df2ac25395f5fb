import { frameAround, type NodeId, type PictureNode, type Point, type WorkloadNode } from '#graph';

/** A drag that is going on. */
export interface Drag {
  /** Where the dragged nodes are now; frames are not among them, they follow their members. */
  readonly moved: ReadonlyMap<NodeId, Point>;
  /** The frame that dragged workloads would move into when dropped now. */
  readonly into: NodeId | undefined;
}

/** The nodes as they stand while some are dragged: those and the frames round them; all others are the same objects. */
export function liveNodes(nodes: readonly PictureNode[], drag: Drag | undefined): readonly PictureNode[] {
  if (drag === undefined) return nodes;
  const moved = nodes.map((node) => {
    const at = drag.moved.get(node.id);
    return at === undefined || (at.x === node.x && at.y === node.y) ? node : { ...node, ...at };
  });
  const workloads = new Map<NodeId, WorkloadNode>();
  for (const node of moved) if (node.kind === 'workload') workloads.set(node.id, node);
  return moved.map((node) => {
    if (node.kind !== 'namespace' || !node.members.some((id) => drag.moved.has(id))) return node;
    const leaving = drag.into !== undefined && drag.into !== node.id;
    const inside = node.members.flatMap((id) => {
      const member = workloads.get(id);
      return member === undefined || (leaving && drag.moved.has(id)) ? [] : [member];
    });
    return inside.length === 0 ? node : { ...node, ...frameAround(inside) };
  });
}

/** The nodes that follow when some are dragged: members go with their frame. */
export function followers(dragged: readonly NodeId[], nodes: readonly PictureNode[]): readonly NodeId[] {
  const wanted = new Set(dragged);
  for (const node of nodes) {
    if (node.kind !== 'namespace' || !wanted.has(node.id) || node.members.length === 0) continue;
    wanted.delete(node.id);
    for (const member of node.members) wanted.add(member);
  }
  return nodes.filter((node) => wanted.has(node.id)).map((node) => node.id);
}

/**
 * The frame that holds a point, the innermost where several do. While workloads of one namespace are dragged, its frame
 * is taken as the rest of it stands, so that a frame does not run after what is being taken out of it.
 */
export function frameAt(
  point: Point,
  nodes: readonly PictureNode[],
  dragged: ReadonlySet<NodeId> = new Set(),
): NodeId | undefined {
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  let found: { readonly id: NodeId; readonly area: number } | undefined;
  for (const node of nodes) {
    if (node.kind !== 'namespace') continue;
    const staying = node.members.filter((id) => !dragged.has(id)).flatMap((id) => boxes.get(id) ?? []);
    const box = staying.length === 0 || staying.length === node.members.length ? node : frameAround(staying);
    const area = box.width * box.height;
    const holds = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    if (holds && (found === undefined || area < found.area)) found = { id: node.id, area };
  }
  return found?.id;
}
