import { memo } from 'react';
import { assertNever } from '#lib';
import type { Outcome } from '#netpol';
import classes from './StopGlyph.module.css';

/** How far from a door's outer edge the sign's middle lies, in pixels. */
export const glyphGap = 10;

/** The sign at the door that does not let everything through: barred, half, or a question mark. Nothing for what is allowed. */
export const StopGlyph = memo(function StopGlyph({ outcome, x, y }: { outcome: Outcome; x: number; y: number }) {
  if (outcome === 'allowed') return null;
  return (
    <g transform={`translate(${x} ${y})`} data-sign={outcome}>
      <g className={classes.sign}>
        <circle className={classes.disc} r={7.4} />
        <Sign outcome={outcome} />
      </g>
    </g>
  );
});

function Sign({ outcome }: { outcome: Exclude<Outcome, 'allowed'> }) {
  switch (outcome) {
    case 'denied':
      return <path className={classes.stroke} d="M-5 5L5 -5" />;
    case 'partly':
      return <path className={classes.half} d="M0 -7.4a7.4 7.4 0 0 1 0 14.8z" />;
    case 'unknown':
      return (
        <text className={classes.question} textAnchor="middle" y={3.8}>
          ?
        </text>
      );
    default:
      return assertNever(outcome);
  }
}
