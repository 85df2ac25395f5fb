import type { Box, Point } from '#graph';
import { blocksLevel } from './obstacle';

/** A way past cards: along the level between these two points. */
export interface Detour {
  readonly enter: Point;
  readonly leave: Point;
}

/** What stands in a line's way, and what else it should not run into. */
export interface DetourInput {
  readonly start: Point;
  readonly end: Point;
  readonly hit: readonly Box[];
  readonly obstacles: readonly Box[];
}

/** The shorter way above or below the cards that a line would run under; absent where there is no room to turn. */
export function detourRound({ start, end, hit, obstacles }: DetourInput): Detour | undefined {
  const left = Math.max(Math.min(...hit.map((box) => box.x)) - turning, start.x + turning * 2);
  const right = Math.min(Math.max(...hit.map((box) => box.x + box.width)) + turning, end.x - turning * 2);
  if (right <= left) return undefined;
  const levels = (['above', 'below'] as const).map((side) => freeLevel(side, hit, obstacles, left, right));
  const [above = 0, below = 0] = levels;
  const length = (level: number) => Math.abs(level - start.y) + Math.abs(level - end.y);
  const level = length(above) <= length(below) ? above : below;
  return { enter: { x: left, y: level }, leave: { x: right, y: level } };
}

const turning = 10;
const margin = 20;
const tries = 12;

/** The first level above or below the cards where nothing else stands either. */
function freeLevel(
  side: 'above' | 'below',
  hit: readonly Box[],
  obstacles: readonly Box[],
  left: number,
  right: number,
): number {
  let blocking = hit;
  let level = 0;
  for (let attempt = 0; attempt < tries && blocking.length > 0; attempt += 1) {
    level =
      side === 'above'
        ? Math.min(...blocking.map((box) => box.y)) - margin
        : Math.max(...blocking.map((box) => box.y + box.height)) + margin;
    const height = level;
    blocking = obstacles.filter((box) => blocksLevel(box, left, right, height));
  }
  return level;
}
