import { type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { Box, NodeId, PictureNode, Point } from '#graph';
import { moveNodes, session } from '#session';
import type { CanvasNode } from '../model/canvasNode';
import { type Drag, followers, frameAt } from '../model/liveNodes';
import { moveIntoNamespace } from './moveIntoNamespace';
import { type Guide, snap } from './snap';

/** What the canvas needs to let nodes be dragged. */
export interface NodeDrag {
  readonly drag: Drag | undefined;
  readonly guides: readonly Guide[];
  readonly onNodeDragStart: OnNodeDrag<CanvasNode>;
  readonly onNodeDrag: OnNodeDrag<CanvasNode>;
  readonly onNodeDragStop: OnNodeDrag<CanvasNode>;
}

/** Where a drag began. */
interface Begun {
  readonly nodes: readonly PictureNode[];
  readonly origins: ReadonlyMap<NodeId, Point>;
  /** The only node that moves, when it is one: it is drawn to others. */
  readonly single: Box | undefined;
  readonly others: readonly Box[];
  /** Whether what is dragged may change its namespace: pods may, whole frames do not. */
  readonly mayMoveIn: boolean;
  moved: ReadonlyMap<NodeId, Point>;
  into: NodeId | undefined;
}

/** Lets nodes be dragged: positions live here until the drop, which is one undo step. Escape puts them back. */
export function useNodeDrag(): NodeDrag {
  const { getZoom, screenToFlowPosition } = useReactFlow();
  const begun = useRef<Begun>(undefined);
  const [drag, setDrag] = useState<Drag>();
  const [guides, setGuides] = useState<readonly Guide[]>([]);

  const onNodeDragStart: OnNodeDrag<CanvasNode> = (_event, _node, dragged) => {
    begun.current = begin(dragged.map((node) => node.id));
  };

  const onNodeDrag: OnNodeDrag<CanvasNode> = (event, node) => {
    const start = begun.current;
    const from = start?.nodes.find((each) => each.id === node.id);
    if (start === undefined || from === undefined) return;
    const wanted = { ...node.position };
    const snapped =
      start.single === undefined || event.altKey
        ? { at: wanted, guides: [] }
        : snap({ ...start.single, ...wanted }, start.others, 6 / getZoom());
    const by = { x: Math.round(snapped.at.x - from.x), y: Math.round(snapped.at.y - from.y) };
    start.moved = new Map([...start.origins].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
    start.into = start.mayMoveIn ? frameUnder(screenToFlowPosition(pointerOf(event)), start) : undefined;
    setDrag({ moved: start.moved, into: start.into });
    setGuides(snapped.guides);
  };

  const onNodeDragStop: OnNodeDrag<CanvasNode> = () => {
    const end = begun.current;
    begun.current = undefined;
    if (end !== undefined && end.moved.size > 0) {
      if (end.into === undefined) moveNodes(end.moved, { label: 'move', history: 'record' });
      else moveIntoNamespace(end.into, end.moved);
    }
    setDrag(undefined);
    setGuides([]);
  };

  const isDragging = drag !== undefined;
  useEffect(() => {
    if (!isDragging) return undefined;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      begun.current = undefined;
      setDrag(undefined);
      setGuides([]);
    };
    window.addEventListener('keydown', cancel, { capture: true });
    return () => window.removeEventListener('keydown', cancel, { capture: true });
  }, [isDragging]);

  return { drag, guides, onNodeDragStart, onNodeDrag, onNodeDragStop };
}

function begin(dragged: readonly NodeId[]): Begun {
  const { nodes } = session.getState().picture;
  const moving = new Set(followers(dragged, nodes));
  const kinds = new Set(dragged.map((id) => nodes.find((node) => node.id === id)?.kind));
  const still = nodes.filter((node) => !moving.has(node.id) && node.kind !== 'namespace');
  const single = moving.size === 1 ? nodes.find((node) => moving.has(node.id)) : undefined;
  return {
    nodes,
    origins: new Map(nodes.filter((node) => moving.has(node.id)).map(({ id, x, y }) => [id, { x, y }])),
    single: single?.kind === 'namespace' ? undefined : single,
    others: still,
    mayMoveIn: kinds.has('workload') && !kinds.has('namespace'),
    moved: new Map(),
    into: undefined,
  };
}

/** The frame under the pointer, when it is not already the home of everything that is dragged. */
function frameUnder(pointer: Point, { nodes, origins }: Begun): NodeId | undefined {
  const dragged = new Set(origins.keys());
  const frame = frameAt(pointer, nodes, dragged);
  const home = nodes.find((node) => node.id === frame);
  if (home?.kind !== 'namespace') return undefined;
  const members = new Set(home.members);
  const foreign = nodes.some((node) => node.kind === 'workload' && dragged.has(node.id) && !members.has(node.id));
  return foreign ? home.id : undefined;
}

function pointerOf(event: MouseEvent | TouchEvent | React.MouseEvent): Point {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.touches[0] ?? event.changedTouches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
