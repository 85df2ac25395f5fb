import type { NodeId } from '#graph';
import { updateView } from '../view/updateView';

/** Lights nodes on the canvas because something under the pointer or focus speaks of them; `undefined` when nothing does any more. */
export function lightNodes(pointedNodes: readonly NodeId[] | undefined): void {
  updateView({ pointedNodes });
}
