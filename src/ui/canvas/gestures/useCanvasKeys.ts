import { useReactFlow } from '@xyflow/react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { NodeId, Point } from '#graph';
import { moveNodes, select, session } from '#session';
import { glideMs } from '../model/glide';
import { followers } from '../model/liveNodes';
import type { Gestures } from './gestures';
import { namedAt } from './namedAt';

/** What the canvas needs to be worked by keys. */
export interface CanvasKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** Enter and Space select what has the focus, arrows move what is selected, F2 renames, Escape lets go, Shift+F10 opens the menu. */
export function useCanvasKeys(gestures: Gestures, openMenu: (target: Element, at: Point) => void): CanvasKeys {
  const { getZoom, setCenter } = useReactFlow();
  return {
    onKeyDown: (event) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      if (event.target.closest('input, [role="menu"], [role="dialog"]') !== null) return;
      if (pressed(event, event.target, gestures, openMenu)) event.preventDefault();
    },
    onFocus: (event) => {
      const { target } = event;
      const id = target.matches('.react-flow__node:focus-visible') ? target.dataset['id'] : undefined;
      const node = session.getState().picture.nodes.find((each) => each.id === id);
      if (node === undefined || isInView(target, event.currentTarget)) return;
      void setCenter(node.x + node.width / 2, node.y + node.height / 2, { zoom: getZoom(), duration: glideMs() });
    },
  };
}

/** Whether the key meant something here. */
function pressed(
  event: KeyboardEvent<HTMLElement>,
  target: Element,
  gestures: Gestures,
  openMenu: (target: Element, at: Point) => void,
): boolean {
  const named = namedAt(target);
  const by = arrows[event.key];
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (by !== undefined && plain) return nudge(named, by, event);
  if ((event.key === 'Enter' || event.key === ' ') && plain) return pick(target, named, event);
  if (event.key === 'F2' && named !== undefined) {
    gestures.startEditing({ node: named, part: { kind: 'name' } });
    return true;
  }
  if (event.key === 'Escape' && session.getState().view.selection.length > 0) {
    select([]);
    return true;
  }
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    const box = target.getBoundingClientRect();
    openMenu(target, { x: box.x + Math.min(box.width / 2, 90), y: box.y + Math.min(box.height / 2, 60) });
    return true;
  }
  return false;
}

const step = 10;
const leap = 50;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function pick(target: Element, named: string | undefined, event: KeyboardEvent): boolean {
  if (named === undefined || !target.matches('.react-flow__node, .sl-flow')) return false;
  const { selection } = session.getState().view;
  if (!event.shiftKey) select([named]);
  else select(selection.includes(named) ? selection.filter((name) => name !== named) : [...selection, named]);
  return true;
}

/** Moves the selection, or what has the focus when that is not selected. A key held down is one undo step. */
function nudge(named: string | undefined, by: Point, event: KeyboardEvent): boolean {
  const { picture, view } = session.getState();
  const selected = named === undefined || view.selection.includes(named) ? view.selection : [named];
  const moving = new Set<NodeId>(followers(selected, picture.nodes));
  if (moving.size === 0) return false;
  if (selected !== view.selection) select(selected);
  const distance = event.shiftKey ? leap : step;
  const places = new Map(
    picture.nodes
      .filter((node) => moving.has(node.id))
      .map((node) => [node.id, { x: node.x + by.x * distance, y: node.y + by.y * distance }]),
  );
  moveNodes(places, { label: 'move', history: event.repeat ? 'join' : 'record' });
  return true;
}

function isInView(element: Element, canvas: Element): boolean {
  const inner = element.getBoundingClientRect();
  const outer = canvas.getBoundingClientRect();
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
