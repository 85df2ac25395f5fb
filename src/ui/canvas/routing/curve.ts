import type { Point } from '#graph';

/** A cubic Bézier curve. A straight piece is one whose control points lie on it. */
export interface Curve {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** A point of a line and the direction in which the line runs there, as a unit vector. */
export interface Sample extends Point {
  readonly towards: Point;
}

/** A straight piece. */
export function straight(from: Point, to: Point): Curve {
  return { from, control1: between(from, to, 1 / 3), control2: between(from, to, 2 / 3), to };
}

/** A curve that leaves and arrives horizontally; `reach` is how far it keeps its direction at either end. */
export function sideways(from: Point, to: Point, reach: number): Curve {
  return { from, control1: { x: from.x + reach, y: from.y }, control2: { x: to.x - reach, y: to.y }, to };
}

/** A line through points with straight pieces and rounded corners; corners share what room there is. */
export function rounded(points: readonly Point[], radius: number): readonly Curve[] {
  const curves: Curve[] = [];
  let [at] = points;
  if (at === undefined) return [];
  for (let index = 1; index < points.length; index += 1) {
    const corner = points[index];
    const next = points[index + 1];
    const before = points[index - 1];
    if (corner === undefined || before === undefined) break;
    if (next === undefined) {
      curves.push(straight(at, corner));
      break;
    }
    const room = Math.min(radius, distance(before, corner) / 2, distance(corner, next) / 2);
    const enter = towards(corner, before, room);
    const leave = towards(corner, next, room);
    if (distance(at, enter) > 0.01) curves.push(straight(at, enter));
    curves.push({
      from: enter,
      control1: between(enter, corner, circleControl),
      control2: between(leave, corner, circleControl),
      to: leave,
    });
    at = leave;
  }
  return curves;
}

/** How far along its tangents a cubic's control points lie to look like a quarter circle. */
const circleControl = 0.5523;

/** The curves as an SVG path. */
export function svgPath(curves: readonly Curve[]): string {
  const [first] = curves;
  if (first === undefined) return '';
  const pieces = curves.map(
    ({ control1, control2, to }) =>
      `C${short(control1.x)} ${short(control1.y)} ${short(control2.x)} ${short(control2.y)} ${short(to.x)} ${short(to.y)}`,
  );
  return `M${short(first.from.x)} ${short(first.from.y)}${pieces.join('')}`;
}

/** Points along the curves at equal distances of about `every` pixels, both ends among them. */
export function samplesAlong(curves: readonly Curve[], every: number): readonly Sample[] {
  const fine = curves.flatMap((curve, index) => {
    const steps = Array.from({ length: finePieces }, (_, step) => (step + (index === 0 ? 0 : 1)) / finePieces);
    return (index === 0 ? [...steps, 1] : steps).map((t) => pointOn(curve, t));
  });
  const lengths = [0];
  for (let index = 1; index < fine.length; index += 1) {
    lengths.push((lengths[index - 1] ?? 0) + distance(at(fine, index - 1), at(fine, index)));
  }
  const total = lengths.at(-1) ?? 0;
  const count = Math.max(2, Math.round(total / every) + 1);
  const samples: Sample[] = [];
  let piece = 1;
  for (let index = 0; index < count; index += 1) {
    const wanted = (total * index) / (count - 1);
    while (piece < fine.length - 1 && (lengths[piece] ?? 0) < wanted) piece += 1;
    const start = lengths[piece - 1] ?? 0;
    const span = (lengths[piece] ?? 0) - start;
    const from = at(fine, piece - 1);
    const to = at(fine, piece);
    const point = between(from, to, span === 0 ? 0 : (wanted - start) / span);
    samples.push({ ...point, towards: unit(from, to) });
  }
  return samples;
}

const finePieces = 16;

/** A line beside a line: its samples moved `by` pixels to the right of the way they run. */
export function beside(samples: readonly Sample[], by: number): Point[] {
  return samples.map(({ x, y, towards: way }) => ({ x: x - way.y * by, y: y + way.x * by }));
}

/** A smooth path through points, as SVG. */
export function smoothPath(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  let path = `M${short(first.x)} ${short(first.y)}`;
  for (let index = 1; index < points.length - 1; index += 1) {
    const control = at(points, index);
    const middle = between(control, at(points, index + 1), 0.5);
    path += `Q${short(control.x)} ${short(control.y)} ${short(middle.x)} ${short(middle.y)}`;
  }
  return `${path}L${short(last.x)} ${short(last.y)}`;
}

function pointOn({ from, control1, control2, to }: Curve, t: number): Point {
  const u = 1 - t;
  const a = u * u * u;
  const b = 3 * u * u * t;
  const c = 3 * u * t * t;
  const d = t * t * t;
  return {
    x: a * from.x + b * control1.x + c * control2.x + d * to.x,
    y: a * from.y + b * control1.y + c * control2.y + d * to.y,
  };
}

function at<T extends Point>(points: readonly T[], index: number): Point {
  return points[index] ?? { x: 0, y: 0 };
}

function between(from: Point, to: Point, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  return length === 0 ? from : between(from, to, by / length);
}

function unit(from: Point, to: Point): Point {
  const length = distance(from, to);
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
