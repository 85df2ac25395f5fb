import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { FlowEdge, NodeId, PictureNode } from '#graph';
import { nodeName } from '../model/nodeLabel';
import { tellingOf } from '../model/telling';
import type { Line } from '../routing/lines';
import { FlowLine } from './FlowLine';
import classes from './LinesLayer.module.css';

/** The lines to draw, and what decides how. */
export interface LinesLayerProps {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly FlowEdge[];
  readonly lines: ReadonlyMap<string, Line>;
  readonly selection: ReadonlySet<string>;
  readonly viewpoint: NodeId | undefined;
  readonly lit: ReadonlySet<FlowEdge['id']> | undefined;
}

/**
 * All lines, in one drawing between the frames and the cards. They are not React Flow's own edges: those listen one by
 * one to every move of every node, which a large picture cannot afford.
 */
export const LinesLayer = memo(function LinesLayer({
  nodes,
  edges,
  lines,
  selection,
  viewpoint,
  lit,
}: LinesLayerProps) {
  const names = useMemo(() => new Map(nodes.map((node) => [node.id, nodeName(node)])), [nodes]);
  const isFocused =
    edges.length > focusFrom && edges.some(({ source, target }) => selection.has(source) || selection.has(target));
  const isMany = edges.length > manyFrom;
  return (
    <ViewportPortal>
      <svg
        className={classes.layer}
        role="presentation"
        data-focused={isFocused || undefined}
        data-many={isMany || undefined}
      >
        {edges.map((edge) => {
          const line = lines.get(edge.id);
          if (line === undefined) return null;
          const isSelected = selection.has(edge.id);
          return (
            <FlowLine
              key={edge.id}
              edge={edge}
              line={line}
              from={names.get(edge.source) ?? ''}
              to={names.get(edge.target) ?? ''}
              isSelected={isSelected}
              isLit={lit?.has(edge.id) ?? false}
              isNear={isFocused && (selection.has(edge.source) || selection.has(edge.target))}
              telling={tellingOf(edge, viewpoint)}
              showsResponse={isSelected || !isMany}
            />
          );
        })}
      </svg>
    </ViewportPortal>
  );
});

/** Beyond this many flows, those of what is selected stand out and the others step back, or nobody could follow them. */
const focusFrom = 40;
/** Beyond this many flows, ways back are drawn only for what is selected, and lines change without ado. */
const manyFrom = 80;
