import { ViewportPortal } from '@xyflow/react';
import type { Guide } from '../gestures/snap';
import classes from './Guides.module.css';

/** Thin lines that show with what a dragged card is aligned. */
export function Guides({ guides }: { guides: readonly Guide[] }) {
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={classes.guides} aria-hidden="true">
        {guides.map(({ axis, at, from, to }) => (
          <path key={axis} d={axis === 'x' ? `M${at} ${from - 14}V${to + 14}` : `M${from - 14} ${at}H${to + 14}`} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
