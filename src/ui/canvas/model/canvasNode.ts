import type { Node } from '@xyflow/react';
import type { ExternalNode, NamespaceNode, NodeId, WorkloadNode } from '#graph';

/** What of a node is being edited in place. A label without key and a port without index are new ones. */
export type Part =
  | { readonly kind: 'name' }
  | { readonly kind: 'cidr' }
  | { readonly kind: 'label'; readonly key?: string }
  | { readonly kind: 'port'; readonly index?: number };

/** The one field on the canvas that is being edited. */
export interface Editing {
  readonly node: NodeId;
  readonly part: Part;
}

/** A workload's card. */
export type CardNode = Node<
  { readonly node: WorkloadNode; readonly editing: Part | undefined; readonly isViewpoint: boolean },
  'workload'
>;

/** A namespace's frame. */
export type FrameNode = Node<
  { readonly node: NamespaceNode; readonly editing: Part | undefined; readonly isTarget: boolean },
  'namespace'
>;

/** An outside source's pill. */
export type PillNode = Node<{ readonly node: ExternalNode; readonly editing: Part | undefined }, 'external'>;

/** What React Flow draws for nodes. */
export type CanvasNode = CardNode | FrameNode | PillNode;
