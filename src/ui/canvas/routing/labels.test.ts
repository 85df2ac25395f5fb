import { describe, expect, it } from 'vitest';
import { samplesAlong, straight } from './curve';
import { middleAt, placeLabels } from './labels';

const level = (y: number, x = 0) => samplesAlong([straight({ x, y }, { x: x + 200, y })], 8);
const label = { width: 60, height: 17 };

describe('placeLabels', () => {
  it('sets a label above the middle of its line', () => {
    const samples = level(100);
    const spot = placeLabels([{ id: 'a', samples, label }], []).get('a');
    expect(spot && middleAt(spot, samples)).toEqual({ x: expect.closeTo(104, 0), y: 87.5 });
  });

  it('keeps labels off one another', () => {
    const lines = ['a', 'b'].map((id) => ({ id, samples: level(100), label }));
    const spots = placeLabels(lines, []);
    const [a, b] = lines.map(({ id, samples }) => {
      const spot = spots.get(id);
      return spot === undefined ? { x: 0, y: 0 } : middleAt(spot, samples);
    });
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0)) > 60 || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) > 17).toBe(true);
  });

  it('keeps a label off a card', () => {
    const samples = level(100);
    const card = { x: 70, y: 60, width: 60, height: 34 };
    const spot = placeLabels([{ id: 'a', samples, label }], [card]).get('a');
    const { x, y } = spot === undefined ? { x: 0, y: 0 } : middleAt(spot, samples);
    const clear = x + 30 <= 70 || x - 30 >= 130 || y - 8.5 >= 94 || y + 8.5 <= 60;
    expect(clear).toBe(true);
  });
});
