import type { NodeId, Point } from '#graph';
import { namedAt } from '../gestures/namedAt';
import type { Part } from '../model/canvasNode';

/** What a menu was asked for: an object by name, perhaps one of its chips, or the canvas itself. */
export interface MenuTarget {
  readonly named: NodeId | undefined;
  readonly part: Part | undefined;
  /** Where it was asked for, in pixels of the window. */
  readonly at: Point;
}

/** Reads from the page what was pointed at. */
export function menuTarget(element: Element, at: Point): MenuTarget {
  const named = namedAt(element);
  return { named, part: named === undefined ? undefined : partAt(element), at };
}

function partAt(element: Element): Part | undefined {
  const chip = element.closest<HTMLElement>('[data-chip]');
  if (chip?.dataset['chip'] === 'label') return { kind: 'label', key: chip.dataset['label'] ?? '' };
  if (chip?.dataset['chip'] === 'port') return { kind: 'port', index: Number(chip.dataset['port']) };
  return undefined;
}
