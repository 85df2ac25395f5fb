import { describe, expect, it } from 'vitest';
import { snap } from './snap';

const box = (x: number, y: number) => ({ x, y, width: 160, height: 100 });

describe('snap', () => {
  it('draws a card level with another when it is nearly so', () => {
    expect(snap(box(300, 4), [box(0, 0)], 6)).toEqual({
      at: { x: 300, y: 0 },
      guides: [{ axis: 'y', at: 50, from: 0, to: 460 }],
    });
  });

  it('draws it under another', () => {
    expect(snap(box(3, 200), [box(0, 0)], 6)).toEqual({
      at: { x: 0, y: 200 },
      guides: [{ axis: 'x', at: 0, from: 0, to: 300 }],
    });
  });

  it('leaves it where it is when nothing is near', () => {
    expect(snap(box(300, 20), [box(0, 0)], 6)).toEqual({ at: { x: 300, y: 20 }, guides: [] });
  });
});
