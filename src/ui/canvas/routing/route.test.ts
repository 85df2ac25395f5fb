import { describe, expect, it } from 'vitest';
import type { Box } from '#graph';
import { type Sample, samplesAlong } from './curve';
import { type RouteInput, routeOf } from './route';

const card = (x: number, y: number): Box => ({ x, y, width: 160, height: 110 });
const only = { index: 0, count: 1 };

/** A route between two cards, from door to door. */
function route(source: Box, target: Box, more: Partial<RouteInput> & { others?: readonly Box[] } = {}) {
  const { others = [], ...rest } = more;
  return routeOf({
    start: { x: source.x + 167, y: source.y + 55 },
    end: { x: target.x - 7, y: target.y + 55 },
    source,
    target,
    departure: only,
    arrival: only,
    obstacles: [source, target, ...others],
    taken: [],
    ...rest,
  });
}

function touches(samples: readonly Sample[], box: Box): boolean {
  return samples.some(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
}

describe('routeOf', () => {
  it('reaches what lies ahead by one curve', () => {
    const { curves } = route(card(0, 0), card(300, 200));
    expect(curves).toHaveLength(1);
    expect(curves[0]?.from).toEqual({ x: 167, y: 55 });
    expect(curves[0]?.to).toEqual({ x: 293, y: 255 });
  });

  it('goes round a card that stands between', () => {
    const between = card(300, 0);
    const { curves } = route(card(0, 0), card(600, 0), { others: [between] });
    expect(touches(samplesAlong(curves, 4), between)).toBe(false);
  });

  it('goes further round when the way past the first card is taken by another', () => {
    const others = [card(300, 0), card(300, 130), card(300, -130)];
    const samples = samplesAlong(route(card(0, 0), card(600, 0), { others }).curves, 4);
    expect(others.filter((other) => touches(samples, other))).toEqual([]);
  });

  it('loops back between the cards to what lies behind and below', () => {
    const [source, target] = [card(400, 0), card(100, 250)];
    const samples = samplesAlong(route(source, target).curves, 4);
    expect(touches(samples, source) || touches(samples, target)).toBe(false);
    expect(samples.some(({ y }) => Math.abs(y - 180) < 1)).toBe(true);
    expect(samples.at(-1)?.towards).toEqual({ x: 1, y: 0 });
  });

  it('loops round the outside of a card that reaches itself', () => {
    const self = card(0, 0);
    const samples = samplesAlong(route(self, self).curves, 4);
    expect(touches(samples, self)).toBe(false);
  });

  it('takes no channel that another loop runs along', () => {
    const first = route(card(400, 0), card(100, 250));
    const second = route(card(380, 0), card(120, 250), { taken: first.runs });
    const [level] = first.runs;
    const [other] = second.runs;
    expect(level?.at).toBe(180);
    expect(other?.at).toBe(190);
  });

  it('lets loops of one door lie inside one another', () => {
    const [source, target] = [card(400, 0), card(100, 250)];
    const slots = { upper: { index: 0, count: 2 }, lower: { index: 1, count: 2 } };
    const outer = route(source, target, { departure: slots.upper, arrival: slots.upper });
    const inner = route(source, target, { departure: slots.lower, arrival: slots.lower, taken: outer.runs });
    expect(outer.runs.map(({ at }) => at)).toEqual([190, 601, 69]);
    expect(inner.runs.map(({ at }) => at)).toEqual([180, 591, 59]);
  });
});
