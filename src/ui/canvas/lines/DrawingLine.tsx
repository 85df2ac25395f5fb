import type { ConnectionLineComponentProps } from '@xyflow/react';
import type { CanvasNode } from '../model/canvasNode';
import { sideways, svgPath } from '../routing/curve';
import classes from './DrawingLine.module.css';

/** The line of a flow that is being drawn: from the egress side to the pointer, in no verdict's colour. */
export function DrawingLine({ fromNode, toX, toY }: ConnectionLineComponentProps<CanvasNode>) {
  const { x, y } = fromNode.internals.positionAbsolute;
  const start = { x: x + (fromNode.width ?? 0) + 7, y: y + (fromNode.height ?? 0) / 2 };
  const end = { x: toX, y: toY };
  const reach = Math.max(30, Math.abs(end.x - start.x) * 0.4);
  return (
    <g className={classes.drawing}>
      <path d={svgPath([sideways(start, end, reach)])} />
      <circle cx={end.x} cy={end.y} r={4} />
    </g>
  );
}
