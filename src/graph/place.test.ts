import { describe, expect, it } from 'vitest';
import { type Placeable, placeNodes } from './place';

const pod = (id: string, at?: { x: number; y: number }): Placeable => ({
  id,
  width: 160,
  height: 100,
  frame: 'namespace:default',
  ...(at === undefined ? {} : { at }),
});
const user: Placeable = { id: 'user', width: 120, height: 60 };
const links = [
  { source: 'user', target: 'web' },
  { source: 'web', target: 'backend' },
];

describe('placeNodes', () => {
  it('runs from left to right where nothing stands yet, the outside level with what it reaches', () => {
    expect([...placeNodes([user, pod('web'), pod('backend')], links)]).toEqual([
      ['user', { x: 0, y: 70 }],
      ['web', { x: 244, y: 50 }],
      ['backend', { x: 508, y: 50 }],
    ]);
  });

  it('leaves what stands where it is and sets a newcomer right of what leads to it', () => {
    const places = placeNodes([pod('web', { x: 10, y: 20 }), pod('backend')], links);
    expect(places.get('web')).toEqual({ x: 10, y: 20 });
    expect(places.get('backend')).toEqual({ x: 274, y: 20 });
  });

  it('takes the next free spot when the first is taken', () => {
    const places = placeNodes([pod('web', { x: 0, y: 0 }), pod('cache', { x: 264, y: 0 }), pod('backend')], links);
    expect(places.get('backend')).toEqual({ x: 264, y: 140 });
  });

  it('sets a namespace that is new as a whole below everything', () => {
    const shop = (id: string): Placeable => ({ ...pod(id), frame: 'namespace:shop' });
    const places = placeNodes(
      [pod('web', { x: 0, y: 0 }), shop('cart'), shop('pay')],
      [{ source: 'cart', target: 'pay' }],
    );
    expect(places.get('cart')).toEqual({ x: 36, y: 222 });
    expect(places.get('pay')).toEqual({ x: 300, y: 222 });
  });
});
