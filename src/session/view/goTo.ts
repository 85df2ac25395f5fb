import type { NodeId } from '#graph';
import { canvasSlot } from '../ports';
import { select } from './select';
import { showCentre } from './showing';

/** Selects a node and brings it into view, whatever is in the middle of the screen now. */
export function goTo(node: NodeId): void {
  showCentre('canvas');
  select([node]);
  canvasSlot.whenReady((canvas) => canvas.reveal(node));
}
