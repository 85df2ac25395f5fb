import type { Box, Point, Size } from '#graph';
import type { Sample } from './curve';
import { spatialIndex } from './spatialIndex';

/** A line that wants a label. */
export interface LabelledLine {
  readonly id: string;
  readonly samples: readonly Sample[];
  readonly label: Size;
}

/** Where a label stands by its line: how far along, and how far off. It stays there when the line is drawn a little differently. */
export interface LabelSpot {
  /** From 0 at the start of the line to 1 at its end. */
  readonly along: number;
  readonly off: Point;
}

/** The middle of a label at a spot of a line. */
export function middleAt({ along, off }: LabelSpot, samples: readonly Sample[]): Point {
  const sample = samples[Math.round(along * (samples.length - 1))];
  return { x: (sample?.x ?? 0) + off.x, y: (sample?.y ?? 0) + off.y };
}

/**
 * Finds for each label a spot near the middle of its line where it covers no card, no other label and as few lines
 * as may be, its own included. Lines are served in the order given.
 */
export function placeLabels(lines: readonly LabelledLine[], cards: readonly Box[]): ReadonlyMap<string, LabelSpot> {
  const solid = spatialIndex<Box>(cellSize);
  for (const card of cards) solid.add(card, card);
  const points = spatialIndex<{ readonly id: string }>(cellSize);
  for (const { id, samples } of lines)
    for (const { x, y } of samples) points.add({ x, y, width: 1, height: 1 }, { id });
  const taken = spatialIndex<Box>(cellSize);
  const spots = new Map<string, LabelSpot>();
  for (const line of lines) {
    let best = { spot: { along: 0.5, off: { x: 0, y: 0 } }, cost: Number.POSITIVE_INFINITY };
    for (const { spot, cost: taste } of candidatesOn(line)) {
      if (taste >= best.cost) continue;
      const box = boxAround(middleAt(spot, line.samples), line.label);
      const lying = points.overlapping(box);
      const own = lying.filter(({ id }) => id === line.id).length;
      const cost =
        taste +
        0.5 * own +
        2 * (lying.length - own) +
        12 * solid.overlapping(box).length +
        20 * taken.overlapping(box).length;
      if (cost < best.cost) best = { spot, cost };
    }
    const box = boxAround(middleAt(best.spot, line.samples), line.label);
    taken.add(box, box);
    spots.set(line.id, best.spot);
  }
  return spots;
}

const cellSize = 48;
const fractions = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8] as const;

/** Spots by the line, the better ones first: above a level stretch, beside an upright one, or on the line itself. */
function candidatesOn({
  samples,
  label,
}: LabelledLine): readonly { readonly spot: LabelSpot; readonly cost: number }[] {
  const up = label.height / 2 + 4;
  const side = label.width / 2 + 6;
  return fractions.flatMap((along) => {
    const way = samples[Math.round(along * (samples.length - 1))]?.towards;
    const away = Math.abs(along - 0.5) * 4;
    const spot = (x: number, y: number, cost: number) => ({ spot: { along, off: { x, y } }, cost: away + cost });
    const isLevel = Math.abs(way?.x ?? 1) > 0.8;
    const beside = isLevel
      ? [spot(0, -up, 0), spot(0, -up - 4, 0.3), spot(0, up + 6, 1.2)]
      : [spot(side, 0, 0.4), spot(-side, 0, 0.4)];
    return [...beside, spot(0, 0, 0.8)];
  });
}

function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2 - 1, y: y - height / 2 - 1, width: width + 2, height: height + 2 };
}
