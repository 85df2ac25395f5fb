import type { Edge, Node } from '@xyflow/react';
import type { ExternalNode, FlowEdge, NamespaceNode, NodeId, WorkloadNode } from '#graph';
import type { Line } from '../routing/lines';

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

/** How an edge is told from the viewpoint. */
export type Telling = 'ingress' | 'egress' | 'both' | 'other';

/** A flow's line. */
export type LineEdge = Edge<
  {
    readonly edge: FlowEdge;
    readonly line: Line;
    readonly telling: Telling | undefined;
    /** Whether the response's way back is drawn: not where there are so many lines that nobody could follow it. */
    readonly showsResponse: boolean;
  },
  'flow'
>;
