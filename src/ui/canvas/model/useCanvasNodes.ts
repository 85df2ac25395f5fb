import { type NodeHandle, Position } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { NodeId, PictureNode, WorkloadNode } from '#graph';
import { useTranslation } from '#i18n';
import { assertNever } from '#lib';
import type { CanvasNode, Editing, Part } from './canvasNode';
import { Memory } from './memory';

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
export function useCanvasNodes(nodes: readonly PictureNode[], view: NodesView): CanvasNode[] {
  const { t } = useTranslation();
  const [memory] = useState(() => new Memory<CanvasNode>());
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
    return drawn;
  }, [nodes, selection, editing, viewpoint, into, lit, t, memory]);
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** What a node is called aloud: `Pod web in default, ingress door open, egress door guarded`. */
export function nodeLabel(node: PictureNode, t: Translate): string {
  switch (node.kind) {
    case 'workload': {
      const pod = podLabel(node, t);
      return node.stale ? t('canvas.podStale', { pod }) : pod;
    }
    case 'namespace':
      return t('canvas.namespace', { name: node.namespace.name, count: node.members.length });
    case 'external':
      return t('canvas.external', { name: node.external.name, cidr: node.external.cidr });
    default:
      return assertNever(node);
  }
}

/** The name of what a node stands for. */
export function nodeName(node: PictureNode): string {
  switch (node.kind) {
    case 'workload':
      return node.workload.name;
    case 'namespace':
      return node.namespace.name;
    case 'external':
      return node.external.name;
    default:
      return assertNever(node);
  }
}

function podLabel({ workload, ingress, egress }: WorkloadNode, t: Translate): string {
  return t('canvas.pod', {
    kind: workload.kind,
    name: workload.name,
    namespace: workload.namespace,
    ingress: t(`canvas.door.state.${ingress.state}`),
    egress: t(`canvas.door.state.${egress.state}`),
  });
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
  const box = { id, position: { x, y }, width, height };
  switch (node.kind) {
    case 'workload': {
      const data = { node, editing, isViewpoint: mark === 'viewpoint' };
      return { ...box, type: 'workload', data, handles: handlesOf(node), zIndex: 10 };
    }
    case 'external':
      return { ...box, type: 'external', data: { node, editing }, handles: handlesOf(node), zIndex: 10 };
    case 'namespace': {
      const data = { node, editing, isTarget: mark === 'target' };
      const style = { pointerEvents: 'none' } as const;
      const dragHandle = node.members.length > 0 ? { dragHandle: '.frame-grip' } : {};
      return { ...box, type: 'namespace', data, connectable: false, zIndex: -10, style, ...dragHandle };
    }
    default:
      return assertNever(node);
  }
}

/** Told beforehand, so that React Flow need not measure the page to draw lines. */
function handlesOf({ width, height }: PictureNode): NodeHandle[] {
  const middle = height / 2;
  return [
    { id: 'in', type: 'target', position: Position.Left, x: 0, y: middle, width: 1, height: 1 },
    { id: 'out', type: 'source', position: Position.Right, x: width, y: middle, width: 1, height: 1 },
    { id: 'rim', type: 'source', position: Position.Right, x: width, y: middle, width: 1, height: 1 },
  ];
}
