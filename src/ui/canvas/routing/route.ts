import type { Box, Point, Slot } from '#graph';
import { type Curve, sideways } from './curve';
import { type Detour, detourRound } from './detour';
import { type Loop, loopBack } from './loopBack';
import { crossedBy } from './obstacle';
import type { Run } from './run';

/** What a line has to lead between, and what it should not run under. */
export interface RouteInput {
  /** Outer edges of the two doors. */
  readonly start: Point;
  readonly end: Point;
  readonly source: Box;
  readonly target: Box;
  readonly departure: Slot;
  readonly arrival: Slot;
  /** All cards, source and target among them. */
  readonly obstacles: readonly Box[];
  /** Where loops run already. */
  readonly taken: readonly Run[];
}

/**
 * The line of a flow: it leaves to the right and arrives from the left. A target that lies ahead is reached by one
 * curve, or round what stands between; one that lies behind by a loop through the nearest free channel.
 */
export function routeOf(input: RouteInput): Loop {
  const { start, end } = input;
  if (end.x - start.x < aheadFrom) return loopBack(input);
  const direct = sideways(start, end, reachOf(start, end));
  const between = input.obstacles.filter((box) => box !== input.source && box !== input.target);
  const hit = crossedBy([direct], between);
  if (hit.length === 0) return { curves: [direct], runs: [] };
  const detour = detourRound({ start, end, hit, obstacles: between });
  return { curves: detour === undefined ? [direct] : detourCurves(start, end, detour), runs: [] };
}

/** Nearer than this, in pixels, there is no room to turn: the line loops. */
const aheadFrom = 36;

function reachOf(start: Point, end: Point): number {
  const across = end.x - start.x;
  return Math.max(across * 0.45, Math.min(across * 0.85, Math.abs(end.y - start.y) * 0.45));
}

function detourCurves(start: Point, end: Point, { enter, leave }: Detour): readonly Curve[] {
  return [
    sideways(start, enter, (enter.x - start.x) * 0.6),
    sideways(enter, leave, (leave.x - enter.x) / 3),
    sideways(leave, end, (end.x - leave.x) * 0.6),
  ];
}
