import type { Box, Point } from '#graph';

/** A line that a dragged card has been drawn to, in canvas units. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Where a dragged card goes, and what it is aligned with there. */
export interface Snapped {
  readonly at: Point;
  readonly guides: readonly Guide[];
}

/** Draws a dragged card to the middle lines and left edges of others when it comes within `reach` of them. The nearest line of each axis wins. */
export function snap(box: Box, others: readonly Box[], reach: number): Snapped {
  const across = nearest(
    others.flatMap((other) => [
      { by: other.x - box.x, other },
      { by: other.x + other.width / 2 - box.x - box.width / 2, other },
    ]),
    reach,
  );
  const down = nearest(
    others.map((other) => ({ by: other.y + other.height / 2 - box.y - box.height / 2, other })),
    reach,
  );
  const at = { x: box.x + (across?.by ?? 0), y: box.y + (down?.by ?? 0) };
  const moved = { ...box, ...at };
  const guides: Guide[] = [];
  if (across !== undefined) {
    const isLeft = Math.abs(across.other.x - at.x) < 0.5;
    const x = isLeft ? at.x : at.x + box.width / 2;
    guides.push({ axis: 'x', at: x, ...span(moved, across.other, 'y', 'height') });
  }
  if (down !== undefined) {
    guides.push({ axis: 'y', at: at.y + box.height / 2, ...span(moved, down.other, 'x', 'width') });
  }
  return { at, guides };
}

interface Pull {
  readonly by: number;
  readonly other: Box;
}

function nearest(pulls: readonly Pull[], reach: number): Pull | undefined {
  let best: Pull | undefined;
  for (const pull of pulls) {
    if (Math.abs(pull.by) <= reach && (best === undefined || Math.abs(pull.by) < Math.abs(best.by))) best = pull;
  }
  return best;
}

function span(a: Box, b: Box, start: 'x' | 'y', size: 'width' | 'height') {
  return { from: Math.min(a[start], b[start]), to: Math.max(a[start] + a[size], b[start] + b[size]) };
}
