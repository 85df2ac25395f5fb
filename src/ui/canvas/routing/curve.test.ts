import { describe, expect, it } from 'vitest';
import { beside, rounded, samplesAlong, sideways, smoothPath, straight, svgPath } from './curve';

const at = (x: number, y: number) => ({ x, y });

describe('sideways', () => {
  it('leaves and arrives level', () => {
    expect(sideways(at(0, 0), at(100, 40), 30)).toEqual({
      from: at(0, 0),
      control1: at(30, 0),
      control2: at(70, 40),
      to: at(100, 40),
    });
  });
});

describe('rounded', () => {
  it('cuts a corner by its radius', () => {
    const curves = rounded([at(0, 0), at(100, 0), at(100, 80)], 20);
    expect(curves.map(({ from, to }) => [from, to])).toEqual([
      [at(0, 0), at(80, 0)],
      [at(80, 0), at(100, 20)],
      [at(100, 20), at(100, 80)],
    ]);
  });

  it('shares the room of a stretch that is too short for its corners', () => {
    const curves = rounded([at(0, 0), at(100, 0), at(100, 10), at(0, 10)], 20);
    expect(curves.map(({ to }) => to)).toEqual([at(95, 0), at(100, 5), at(95, 10), at(0, 10)]);
  });
});

describe('samplesAlong', () => {
  it('steps evenly from the start to the end and says which way the line runs', () => {
    const samples = samplesAlong([straight(at(0, 0), at(40, 0)), straight(at(40, 0), at(40, 40))], 20);
    expect(samples.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [0, 0],
      [20, 0],
      [40, 0],
      [40, 20],
      [40, 40],
    ]);
    expect(samples[1]?.towards).toEqual(at(1, 0));
    expect(samples[3]?.towards).toEqual(at(0, 1));
  });
});

describe('beside', () => {
  it('keeps to the right of the way', () => {
    const [first] = beside(samplesAlong([straight(at(0, 0), at(40, 0))], 20), 6);
    expect(first).toEqual(at(0, 6));
  });
});

describe('paths', () => {
  it('are written with one decimal', () => {
    expect(svgPath([straight(at(0, 0), at(1, 0))])).toBe('M0 0C0.3 0 0.7 0 1 0');
    expect(smoothPath([at(0, 0), at(10, 0), at(10, 10)])).toBe('M0 0Q10 0 10 5L10 10');
    expect(svgPath([])).toBe('');
  });
});
