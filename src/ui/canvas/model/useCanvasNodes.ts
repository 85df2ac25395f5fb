import { type NodeHandle, Position } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import type { NodeId, PictureNode } from '#graph';
import { assertNever } from '#lib';
import type { CanvasNode, Editing, Part } from './canvasNode';
import { Memory } from './memory';
import { nodeLabel } from './nodeLabel';
import type { Translate } from './words';

/** What decides how nodes are drawn beside the nodes themselves. */
export interface NodesView {
  readonly selection: ReadonlySet<string>;
  readonly editing: Editing | undefined;
  readonly viewpoint: NodeId | undefined;
  /** The frame that what is dragged would move into. */
  readonly into: NodeId | undefined;
  readonly lit: ReadonlySet<NodeId> | undefined;
}

/** The nodes as React Flow takes them. A node that is drawn as before is the same object, so that nothing draws it again. */
export function useCanvasNodes(nodes: readonly PictureNode[], view: NodesView, t: Translate): CanvasNode[] {
  const [memory] = useState(() => new Memory<CanvasNode>());
  const last = useRef<CanvasNode[]>([]);
  const { selection, editing, viewpoint, into, lit } = view;
  return useMemo(() => {
    const drawn = nodes.map((node) => {
      const isSelected = selection.has(node.id);
      const part = editing?.node === node.id ? editing.part : undefined;
      const mark = node.id === viewpoint ? 'viewpoint' : node.id === into ? 'target' : undefined;
      const isLit = lit?.has(node.id) ?? false;
      return memory.recall(node.id, [node, isSelected, part, mark, isLit, t], () => ({
        ...canvasNode(node, part, mark),
        selected: isSelected,
        className: isLit ? 'lit' : '',
        ariaLabel: nodeLabel(node, t),
        ariaRole: 'group',
        domAttributes: { 'aria-roledescription': t(`canvas.role.${roleOf(node)}`) },
      }));
    });
    memory.settle();
    // React Flow goes through all nodes when the list is another.
    const isSame = drawn.length === last.current.length && drawn.every((node, at) => node === last.current[at]);
    if (!isSame) last.current = drawn;
    return last.current;
  }, [nodes, selection, editing, viewpoint, into, lit, t, memory]);
}

function roleOf(node: PictureNode): 'pod' | 'namespace' | 'external' {
  return node.kind === 'workload' ? 'pod' : node.kind;
}

function canvasNode(
  node: PictureNode,
  editing: Part | undefined,
  mark: 'viewpoint' | 'target' | undefined,
): CanvasNode {
  const { id, x, y, width, height } = node;
  const style = standingAt(node);
  const box = { id, position: { x, y }, width, height, measured: { width, height }, style };
  switch (node.kind) {
    case 'workload': {
      const data = { node, editing, isViewpoint: mark === 'viewpoint' };
      return { ...box, type: 'workload', data, handles: handlesOf(node), zIndex: 10 };
    }
    case 'external':
      return { ...box, type: 'external', data: { node, editing }, handles: handlesOf(node), zIndex: 10 };
    case 'namespace': {
      const data = { node, editing, isTarget: mark === 'target' };
      const dragHandle = node.members.length > 0 ? { dragHandle: '.frame-grip' } : {};
      return {
        ...box,
        type: 'namespace',
        data,
        connectable: false,
        zIndex: -10,
        style: { ...style, pointerEvents: 'none' },
        ...dragHandle,
      };
    }
    default:
      return assertNever(node);
  }
}

/**
 * A node stands where it is rather than being moved there, as React Flow would have it: hundreds of transforms are hundreds of pieces that the browser
 * puts together anew at every change of the page.
 */
function standingAt({ x, y }: PictureNode) {
  return { transform: 'none', left: x, top: y } as const;
}

/** Told beforehand, so that React Flow need not measure the page. Lines are ours, so one handle is enough to be a node. */
function handlesOf({ width, height }: PictureNode): NodeHandle[] {
  return [{ id: 'out', type: 'source', position: Position.Right, x: width, y: height / 2, width: 1, height: 1 }];
}
