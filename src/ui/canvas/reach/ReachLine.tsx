import { memo } from 'react';
import type { PictureNode } from '#graph';
import { ArrowHead } from '../lines/ArrowHead';
import { nodeName } from '../model/nodeLabel';
import { useWords } from '../model/words';
import { labelParts } from '../routing/labelParts';
import type { Line } from '../routing/lines';
import classes from './Overlay.module.css';
import type { OverlayLine } from './overlayLine';

/** A line of the overlay, how it runs, and what its ends are called. */
export interface ReachLineProps {
  readonly line: OverlayLine;
  readonly way: Line;
  readonly from: PictureNode | undefined;
  readonly to: PictureNode | undefined;
  readonly isPointed: boolean;
}

/** A dashed line with its ports: no flow, so it can be read but not selected. */
export const ReachLine = memo(function ReachLine({ line, way, from, to, isPointed }: ReachLineProps) {
  const t = useWords();
  const { text, width, height } = labelParts(line);
  const names = { from: from === undefined ? '' : nodeName(from), to: to === undefined ? '' : nodeName(to) };
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is no control.
    <g
      className={classes.reach}
      role="img"
      aria-label={t(`matrix.overlay.line.${line.kind}`, { ...names, ports: line.label })}
      data-kind={line.kind}
      data-pointed={isPointed || undefined}
    >
      <path className={classes.under} d={way.path} />
      <path className={classes.line} d={way.path} />
      <ArrowHead tip={way.end} pointing="right" className={classes.arrow} />
      {text !== '' && (
        <g transform={`translate(${way.label.x - width / 2} ${way.label.y - height / 2})`}>
          <rect className={classes.pill} width={width} height={height} rx={5} />
          <text className={classes.text} x={5} y={12.4}>
            {text}
          </text>
        </g>
      )}
    </g>
  );
});
