import { useMemo, useRef } from 'react';
import type { Box, PictureNode } from '#graph';
import { drawLines, type Line, type LineEdge, type LineNode, type Lines, redrawMoved } from '../routing/lines';

/** The lines of all edges, clear of what else stands on the canvas. While nodes are dragged only the lines that lead to them are drawn anew; at the drop, all. */
export function useLines(
  nodes: readonly PictureNode[],
  edges: readonly LineEdge[],
  state: 'still' | 'dragging',
  keepClear: readonly Box[] = nothing,
): ReadonlyMap<string, Line> {
  const previous = useRef<Lines>(undefined);
  return useMemo(() => {
    const input = { nodes: nodes.filter(isLineNode), heads: [...nodes.flatMap(headOf), ...keepClear], edges };
    const before = previous.current;
    const next = state === 'dragging' && before !== undefined ? redrawMoved(input, before) : drawLines(input, before);
    previous.current = next;
    return next.byEdge;
  }, [nodes, edges, state, keepClear]);
}

const nothing: readonly Box[] = [];

function isLineNode(node: PictureNode): node is Exclude<PictureNode, { kind: 'namespace' }> & LineNode {
  return node.kind !== 'namespace';
}

/** Where a frame's name stands. */
function headOf(node: PictureNode): readonly Box[] {
  if (node.kind !== 'namespace') return [];
  const width = Math.min(node.namespace.name.length * 7.5 + 44, node.width - 16);
  return [{ x: node.x + 8, y: node.y + 4, width, height: 28 }];
}
