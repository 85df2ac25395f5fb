import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { FlowEdge } from '#graph';
import type { LineEdge } from '../model/canvasNode';
import type { Line } from '../routing/lines';
import { ArrowHead } from './ArrowHead';
import { FlowLabel } from './FlowLabel';
import classes from './FlowLine.module.css';
import { glyphGap, StopGlyph } from './StopGlyph';

/**
 * A flow's line. Allowed, it runs through to the target's door; denied, it ends at the door that stops it, with a ghost
 * of the way it would have gone; partly allowed or unknown, it carries its sign at the door in question.
 */
export const FlowLine = memo(function FlowLine({ data, selected }: EdgeProps<LineEdge>) {
  if (data === undefined) return null;
  const { edge, line, telling, showsResponse } = data;
  const { outcome } = edge.verdict;
  const stopped = stopDoor(edge);
  const runsThrough = outcome !== 'denied';
  const diesAtOnce = outcome === 'denied' && stopped === 'egress';
  return (
    <g className={classes.flow} data-outcome={outcome} data-telling={telling}>
      <path className={`${classes.hit} react-flow__edge-interaction`} d={line.path} />
      <path className={classes.halo} d={line.path} />
      {(showsResponse || selected) && (outcome === 'allowed' || outcome === 'partly') && <Response line={line} />}
      <path className={diesAtOnce ? classes.ghost : classes.line} d={line.path} />
      {runsThrough && <ArrowHead tip={line.end} pointing="right" className={classes.arrow} />}
      {selected && !diesAtOnce && (
        <circle className={classes.traveller} r={4.5} style={{ offsetPath: `path("${line.path}")` }} />
      )}
      {stopped !== undefined && <StopGlyph outcome={outcome} {...glyphPlace(line, stopped, runsThrough)} />}
      <FlowLabel edge={edge} at={line.label} telling={telling} />
    </g>
  );
});

/** The door that the sign stands at; absent for what is allowed. */
function stopDoor({ verdict }: FlowEdge): 'ingress' | 'egress' | undefined {
  if (verdict.outcome === 'allowed') return undefined;
  return verdict.stoppedAt ?? 'ingress';
}

function glyphPlace(line: Line, stopped: 'ingress' | 'egress', runsThrough: boolean) {
  if (stopped === 'egress') return { x: line.start.x + glyphGap, y: line.start.y };
  return { x: line.end.x - glyphGap - (runsThrough ? 10 : 0), y: line.end.y };
}

/** The response comes back by itself: it needs no rule, so it can be neither pointed at nor read aloud. */
function Response({ line }: { line: Line }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus.
    <g className={classes.response} aria-hidden="true">
      <path d={line.wayBack} />
      <ArrowHead tip={{ x: line.start.x + 1, y: line.start.y + 6 }} pointing="left" size={5} />
    </g>
  );
}
