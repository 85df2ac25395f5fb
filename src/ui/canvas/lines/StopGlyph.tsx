import { memo } from 'react';
import { assertNever } from '#lib';
import type { Outcome } from '#netpol';
import classes from './StopGlyph.module.css';

/** How far from a door's outer edge the sign's middle lies, in pixels. */
export const glyphGap = 10;

/**
 * The sign at the door that does not let everything through: barred, half, or a question mark. Nothing for what is allowed. It is drawn where it
 * stands rather than moved there: every `transform` in a drawing makes the browser cut it in two, and hundreds of pieces are slow to draw.
 */
export const StopGlyph = memo(function StopGlyph({ outcome, x, y }: { outcome: Outcome; x: number; y: number }) {
  if (outcome === 'allowed') return null;
  return (
    <g className={classes.sign} data-sign={outcome}>
      <circle className={classes.disc} cx={x} cy={y} r={7.4} />
      <Sign outcome={outcome} x={x} y={y} />
    </g>
  );
});

function Sign({ outcome, x, y }: { outcome: Exclude<Outcome, 'allowed'>; x: number; y: number }) {
  switch (outcome) {
    case 'denied':
      return <path className={classes.stroke} d={`M${x - 5} ${y + 5}l10 -10`} />;
    case 'partly':
      return <path className={classes.half} d={`M${x} ${y - 7.4}a7.4 7.4 0 0 1 0 14.8z`} />;
    case 'unknown':
      return (
        <text className={classes.question} textAnchor="middle" x={x} y={y + 3.8}>
          ?
        </text>
      );
    default:
      return assertNever(outcome);
  }
}
