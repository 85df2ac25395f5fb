import { type MouseEvent, memo } from 'react';
import type { FlowEdge } from '#graph';
import { select, session } from '#session';
import { edgeLabel, type Telling } from '../model/telling';
import { useWords } from '../model/words';
import { beside, smoothPath } from '../routing/curve';
import type { Line } from '../routing/lines';
import { ArrowHead } from './ArrowHead';
import { FlowLabel } from './FlowLabel';
import classes from './FlowLine.module.css';
import { glyphGap, StopGlyph } from './StopGlyph';

/** A flow, how its line runs, and how it is told. `from` and `to` are the names of its ends. */
export interface FlowLineProps {
  readonly edge: FlowEdge;
  readonly line: Line;
  readonly from: string;
  readonly to: string;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  /** Whether it leads to or from something selected. */
  readonly isNear: boolean;
  readonly telling: Telling | undefined;
  readonly showsResponse: boolean;
}

/**
 * A flow's line. Allowed, it runs through to the target's door; denied, it ends at the door that stops it, with a ghost
 * of the way it would have gone; partly allowed or unknown, it carries its sign at the door in question.
 */
export const FlowLine = memo(function FlowLine(props: FlowLineProps) {
  const { edge, line, from, to, isSelected, isLit, isNear, telling, showsResponse } = props;
  const t = useWords();
  const { outcome } = edge.verdict;
  const stopped = stopDoor(edge);
  const runsThrough = outcome !== 'denied';
  const diesAtOnce = outcome === 'denied' && stopped === 'egress';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no semantic elements.
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: as above; the canvas handles its keys.
    <g
      className={`${classes.flow} sl-flow nopan`}
      data-id={edge.id}
      data-outcome={outcome}
      data-telling={telling}
      data-selected={isSelected || undefined}
      data-lit={isLit || undefined}
      data-near={isNear || undefined}
      tabIndex={0}
      role="group"
      aria-roledescription={t('canvas.role.flow')}
      aria-label={edgeLabel(edge, { from, to }, telling, t)}
      onClick={(event) => pick(edge.id, event)}
    >
      <path className={classes.hit} d={line.path} />
      <path className={classes.halo} d={line.path} />
      {showsResponse && (outcome === 'allowed' || outcome === 'partly') && <Response line={line} />}
      <path className={diesAtOnce ? classes.ghost : classes.line} d={line.path} data-line />
      {runsThrough && <ArrowHead tip={line.end} pointing="right" className={classes.arrow} />}
      {isSelected && !diesAtOnce && (
        <circle className={classes.traveller} r={4.5} style={{ offsetPath: `path("${line.path}")` }} />
      )}
      {stopped !== undefined && <StopGlyph outcome={outcome} {...glyphPlace(line, stopped, runsThrough)} />}
      <FlowLabel edge={edge} at={line.label} telling={telling} />
    </g>
  );
});

function pick(id: string, { shiftKey, ctrlKey, metaKey }: MouseEvent): void {
  const { selection } = session.getState().view;
  if (!(shiftKey || ctrlKey || metaKey)) select([id]);
  else select(selection.includes(id) ? selection.filter((name) => name !== id) : [...selection, id]);
}

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
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus.
    <g className={classes.response} aria-hidden="true">
      <path d={smoothPath(beside(line.samples, responseOff).reverse())} />
      <ArrowHead tip={{ x: line.start.x + 1, y: line.start.y + responseOff }} pointing="left" size={5} />
    </g>
  );
}

/** How far beside the line the response comes back, in pixels. */
const responseOff = 6;
