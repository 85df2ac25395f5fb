import { useMemo, useRef } from 'react';
import type { FlowEdge, PictureNode } from '#graph';
import { drawLines, type Line, type LineNode, type Lines, redrawMoved } from '../routing/lines';

/** The lines of all edges. While nodes are dragged only the lines that lead to them are drawn anew; at the drop, all. */
export function useLines(
  nodes: readonly PictureNode[],
  edges: readonly FlowEdge[],
  state: 'still' | 'dragging',
): ReadonlyMap<string, Line> {
  const previous = useRef<Lines>(undefined);
  return useMemo(() => {
    const input = { nodes: nodes.filter(isLineNode), edges };
    const before = previous.current;
    const next = state === 'dragging' && before !== undefined ? redrawMoved(input, before) : drawLines(input, before);
    previous.current = next;
    return next.byEdge;
  }, [nodes, edges, state]);
}

function isLineNode(node: PictureNode): node is Exclude<PictureNode, { kind: 'namespace' }> & LineNode {
  return node.kind !== 'namespace';
}
