import { ViewportPortal } from '@xyflow/react';
import type { PictureNode } from '#graph';
import type { Drawing } from '../gestures/useDrawFlow';
import { sideways, svgPath } from '../routing/curve';
import classes from './DrawingLine.module.css';

/** The line of a flow that is being drawn: from the egress side to the pointer, in no verdict's colour. */
export function DrawingLine({ drawing, nodes }: { drawing: Drawing | undefined; nodes: readonly PictureNode[] }) {
  const source = nodes.find((node) => node.id === drawing?.from);
  if (drawing === undefined || source === undefined) return null;
  const start = { x: source.x + source.width + 7, y: source.y + source.height / 2 };
  const end = drawing.to;
  const reach = Math.max(30, Math.abs(end.x - start.x) * 0.4);
  return (
    <ViewportPortal>
      <svg className={classes.drawing} role="presentation">
        <path d={svgPath([sideways(start, end, reach)])} />
        <circle cx={end.x} cy={end.y} r={4} />
      </svg>
    </ViewportPortal>
  );
}
