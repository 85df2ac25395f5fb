import type { Box } from '#graph';
import { type Curve, samplesAlong } from './curve';

/** How near a line may come to a card that it does not belong to, in pixels. */
const clearance = 9;

/** The cards that a line runs under, or closer to than it should. */
export function crossedBy(curves: readonly Curve[], boxes: readonly Box[]): readonly Box[] {
  const near = boxes.filter((box) => reaches(curves, box));
  if (near.length === 0) return near;
  const samples = samplesAlong(curves, 16);
  return near.filter((box) =>
    samples.some(
      ({ x, y }) =>
        x > box.x - clearance &&
        x < box.x + box.width + clearance &&
        y > box.y - clearance &&
        y < box.y + box.height + clearance,
    ),
  );
}

/** Whether a horizontal stretch from `left` to `right` at a height runs under a card. */
export function blocksLevel(box: Box, left: number, right: number, height: number): boolean {
  return (
    box.x < right + clearance &&
    box.x + box.width > left - clearance &&
    box.y - clearance < height &&
    height < box.y + box.height + clearance
  );
}

/** Whether a vertical stretch from `top` to `bottom` runs under a card. */
export function blocksUpright(box: Box, x: number, top: number, bottom: number): boolean {
  return (
    box.x - clearance < x &&
    x < box.x + box.width + clearance &&
    box.y < bottom + clearance &&
    box.y + box.height > top - clearance
  );
}

/** A curve lies within the bounds of its control points: most cards are ruled out by that alone. */
function reaches(curves: readonly Curve[], box: Box): boolean {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, control1, control2, to } of curves) {
    left = Math.min(left, from.x, control1.x, control2.x, to.x);
    right = Math.max(right, from.x, control1.x, control2.x, to.x);
    top = Math.min(top, from.y, control1.y, control2.y, to.y);
    bottom = Math.max(bottom, from.y, control1.y, control2.y, to.y);
  }
  return (
    box.x - clearance < right &&
    box.x + box.width + clearance > left &&
    box.y - clearance < bottom &&
    box.y + box.height + clearance > top
  );
}
