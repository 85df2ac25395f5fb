import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openingScene } from '../examples';
import { startWith } from '../files/startWith';
import { registerCanvas } from '../ports';
import { session } from '../store';
import { goTo } from './goTo';
import { showCentre } from './showing';

beforeEach(() => startWith(openingScene));

describe('goTo', () => {
  it('selects a node, leaves the matrix, and has the canvas bring it into view', () => {
    const revealed: string[] = [];
    const nothing = () => undefined;
    const leave = registerCanvas({
      fit: nothing,
      zoomIn: nothing,
      zoomOut: nothing,
      centre: () => ({ x: 0, y: 0 }),
      focus: nothing,
      reveal: (node) => revealed.push(node),
    });
    onTestFinished(leave);
    showCentre('matrix');
    goTo('default/db[Pod]');
    const { view } = session.getState();
    expect([view.centre, view.selection, revealed]).toEqual(['canvas', ['default/db[Pod]'], ['default/db[Pod]']]);
  });
});
