/** A straight stretch of a loop, along which no other should run. */
export interface Run {
  readonly way: 'level' | 'upright';
  /** Height of a level run, or distance from the left of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A level stretch between two points of a height. */
export function levelRun(at: number, left: number, right: number): Run {
  return { way: 'level', at, from: Math.min(left, right), to: Math.max(left, right) };
}

/** An upright stretch between two heights. */
export function uprightRun(at: number, top: number, bottom: number): Run {
  return { way: 'upright', at, from: Math.min(top, bottom), to: Math.max(top, bottom) };
}

/** How near two runs may lie beside one another, in pixels. */
const apart = 9;

/** Whether another run lies on this one or too near beside it. */
export function isTaken(run: Run, taken: readonly Run[]): boolean {
  return taken.some(
    (other) =>
      other.way === run.way &&
      Math.abs(other.at - run.at) < apart &&
      other.from < run.to + apart &&
      run.from < other.to + apart,
  );
}
