import type { NodeId } from '#graph';
import { session } from '../store';
import { select } from './select';
import { updateView } from './updateView';

/** What stands in the middle of the screen: the drawing, or the table of the same answers. */
export type Centre = 'canvas' | 'matrix';

/** Shows the canvas or the matrix in the middle of the screen. */
export function showCentre(centre: Centre): void {
  updateView({ centre });
}

/** Draws on the canvas all that a workload reaches and all that reaches it; `undefined` ends it. */
export function showReachOf(reachOf: NodeId | undefined): void {
  if (reachOf !== undefined) {
    updateView({ centre: 'canvas' });
    select([reachOf]);
  }
  updateView({ reachOf });
}

/** Which list of changed connections is open: what the last edit did, or what differs from the base. */
export type ChangeList = 'last' | 'sinceBase';

/** Opens a list of changed connections; `undefined` closes it. */
export function showChanges(changes: ChangeList | undefined): void {
  updateView({ changes, pointedPair: undefined });
}

/** Two peers by their names, source first. */
export interface Pair {
  readonly source: string;
  readonly destination: string;
}

/** Draws a connection out on the canvas because a line of a list that speaks of it is under the pointer or focus; `undefined` when none is any more. */
export function pointPair(pointedPair: Pair | undefined): void {
  const { view } = session.getState();
  const isSame =
    view.pointedPair?.source === pointedPair?.source && view.pointedPair?.destination === pointedPair?.destination;
  if (!isSame) updateView({ pointedPair });
}
