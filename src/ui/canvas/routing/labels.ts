import type { Box, Point, Size } from '#graph';
import type { Sample } from './curve';
import { spatialIndex } from './spatialIndex';

/** A line that wants a label. */
export interface LabelledLine {
  readonly id: string;
  readonly samples: readonly Sample[];
  readonly label: Size;
  /** Where the label stands already, when it shall stay. */
  readonly at?: Point;
}

/**
 * Finds for each label a middle near the middle of its line where it covers no card, no other label and as few lines
 * as may be, its own included. Lines are served in the order given.
 */
export function placeLabels(lines: readonly LabelledLine[], cards: readonly Box[]): ReadonlyMap<string, Point> {
  const solid = spatialIndex<Box>(cellSize);
  for (const card of cards) solid.add(card, card);
  const points = spatialIndex<{ readonly id: string }>(cellSize);
  for (const { id, samples } of lines)
    for (const { x, y } of samples) points.add({ x, y, width: 1, height: 1 }, { id });
  const taken = spatialIndex<Box>(cellSize);
  const places = new Map<string, Point>();
  const settle = (line: LabelledLine, middle: Point): void => {
    const box = boxAround(middle, line.label);
    taken.add(box, box);
    places.set(line.id, middle);
  };
  for (const line of lines) if (line.at !== undefined) settle(line, line.at);
  for (const line of lines) {
    if (line.at !== undefined) continue;
    let best = { middle: { x: 0, y: 0 }, cost: Number.POSITIVE_INFINITY };
    for (const { middle, cost: taste } of candidatesOn(line)) {
      if (taste >= best.cost) continue;
      const box = boxAround(middle, line.label);
      const lying = points.overlapping(box);
      const own = lying.filter(({ id }) => id === line.id).length;
      const cost =
        taste +
        own +
        3 * (lying.length - own) +
        12 * solid.overlapping(box).length +
        20 * taken.overlapping(box).length;
      if (cost < best.cost) best = { middle, cost };
    }
    settle(line, best.middle);
  }
  return places;
}

const cellSize = 48;
const fractions = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8] as const;

/** Places beside the line, the better ones first: above a level stretch, beside an upright one, or on the line itself. */
function candidatesOn({ samples, label }: LabelledLine): readonly { readonly middle: Point; readonly cost: number }[] {
  return fractions.flatMap((fraction) => {
    const sample = samples[Math.round(fraction * (samples.length - 1))];
    if (sample === undefined) return [];
    const { x, y, towards } = sample;
    const away = Math.abs(fraction - 0.5) * 4;
    const level = Math.abs(towards.x) > 0.8;
    const up = label.height / 2 + 4;
    const side = label.width / 2 + 6;
    const beside = level
      ? [
          { middle: { x, y: y - up }, cost: away },
          { middle: { x, y: y - up - 4 }, cost: away + 0.3 },
          { middle: { x, y: y + up + 6 }, cost: away + 1.2 },
        ]
      : [
          { middle: { x: x + side, y }, cost: away + 0.4 },
          { middle: { x: x - side, y }, cost: away + 0.4 },
        ];
    return [...beside, { middle: { x, y }, cost: away + 0.8 }];
  });
}

function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2 - 1, y: y - height / 2 - 1, width: width + 2, height: height + 2 };
}
