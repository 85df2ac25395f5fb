import type { Box, Slot } from '#graph';
import { type Curve, rounded } from './curve';
import { blocksLevel, blocksUpright } from './obstacle';
import type { RouteInput } from './route';
import { isTaken, levelRun, type Run, uprightRun } from './run';

/** A loop, and the straight runs that later loops keep clear of. */
export interface Loop {
  readonly curves: readonly Curve[];
  readonly runs: readonly Run[];
}

/**
 * A line to what lies behind: out to the right, along a free channel back past the target, and in from the left. Loops
 * that share a door lie inside one another, and no two loops run along the same channel.
 */
export function loopBack(input: RouteInput): Loop {
  const { start, end, taken } = input;
  const channel = bestChannel(input);
  const { right: wantedRight, left: wantedLeft, out } = legsAt(input, channel);
  const away = channel >= start.y ? step : -step;
  const level = freeLevel(input, channel + away * out, away, wantedLeft, wantedRight);
  const right = freeLeg(wantedRight, 1, taken, start.y, level);
  const left = freeLeg(wantedLeft, -1, taken, end.y, level);
  const corners = [
    start,
    { x: right, y: start.y },
    { x: right, y: level },
    { x: left, y: level },
    { x: left, y: end.y },
    end,
  ];
  const runs = [levelRun(level, left, right), uprightRun(right, start.y, level), uprightRun(left, end.y, level)];
  return { curves: rounded(corners, radius), runs };
}

const radius = 20;
/** How far from its card the innermost loop turns, and how far apart loops lie. */
const turn = 24;
const step = 10;
const deepest = 6;
const margin = 26;
const candidates = 14;
const tries = 9;

/** Where the legs stand when the loop runs along a channel: the outer loops of a door turn later. */
function legsAt({ start, end, source, target, departure, arrival }: RouteInput, channel: number) {
  const out = depth(departure, channel >= start.y ? 'down' : 'up');
  const into = depth(arrival, channel <= end.y ? 'up' : 'down');
  return {
    out,
    right: Math.max(source.x + source.width, start.x) + turn + step * out,
    left: Math.min(target.x, end.x) - turn - step * into,
  };
}

/** Going down, the topmost line of a door lies outermost; going up, the lowest. */
function depth(slot: Slot, way: 'up' | 'down'): number {
  return Math.min(way === 'down' ? slot.count - 1 - slot.index : slot.index, deepest);
}

/** The level of the channel that no other loop runs along and no card stands in, the nearest one. */
function freeLevel(input: RouteInput, channel: number, away: number, left: number, right: number): number {
  const near = nearCards(input);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const by = Math.ceil(attempt / 2) * (attempt % 2 === 0 ? -away : away);
    const level = channel + by;
    if (isTaken(levelRun(level, left, right), input.taken)) continue;
    if (!near.some((box) => blocksLevel(box, left, right, level))) return level;
  }
  return channel;
}

function freeLeg(wanted: number, way: 1 | -1, taken: readonly Run[], from: number, to: number): number {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const x = wanted + way * step * attempt;
    if (!isTaken(uprightRun(x, from, to), taken)) return x;
  }
  return wanted;
}

/** The channel with the shortest way and the fewest cards in it. */
function bestChannel(input: RouteInput): number {
  const { start, end, source, target } = input;
  const near = nearCards(input);
  const gapTop = Math.min(source.y + source.height, target.y + target.height);
  const gapBottom = Math.max(source.y, target.y);
  const levels = near.flatMap((box) => [box.y - margin, box.y + box.height + margin]);
  if (gapBottom - gapTop >= 2 * step) levels.unshift((gapTop + gapBottom) / 2);
  let best = { level: gapTop + margin, cost: Number.POSITIVE_INFINITY };
  for (const level of levels) {
    const cost = Math.abs(level - start.y) + Math.abs(level - end.y) + 1000 * cardsInTheWay(input, near, level);
    if (cost < best.cost) best = { level, cost };
  }
  return best.level;
}

function cardsInTheWay(input: RouteInput, near: readonly Box[], level: number): number {
  const { right, left } = legsAt(input, level);
  const { start, end } = input;
  return near.filter(
    (box) =>
      blocksLevel(box, left, right, level) ||
      blocksUpright(box, right, Math.min(start.y, level), Math.max(start.y, level)) ||
      blocksUpright(box, left, Math.min(end.y, level), Math.max(end.y, level)),
  ).length;
}

/** The cards that a loop may meet, nearest first; source and target are always among them. */
function nearCards({ source, target, obstacles, start, end }: RouteInput): readonly Box[] {
  const left = Math.min(target.x, end.x) - 100;
  const right = Math.max(source.x + source.width, start.x) + 100;
  const middle = (start.y + end.y) / 2;
  const off = (box: Box) => Math.max(box.y - middle, middle - box.y - box.height, 0);
  const others = obstacles
    .filter((box) => box !== source && box !== target && box.x < right && box.x + box.width > left)
    .sort((a, b) => off(a) - off(b))
    .slice(0, candidates);
  return [source, target, ...others];
}
