import type { NodeId, Point, Size } from './picture';
import { placeBeside } from './placeBeside';
import { placeFresh } from './placeFresh';
import type { Link } from './rank';

/** A node to be placed: a workload in its namespace's frame, or something that stands by itself (outside source, empty namespace). */
export interface Placeable extends Size {
  readonly id: NodeId;
  /** Frame that it belongs in; absent for what stands by itself. */
  readonly frame?: NodeId;
  /** Where it stands already. */
  readonly at?: Point;
}

/**
 * Where everything stands: positions that are given stay, the rest is placed at once and always alike. With nothing
 * placed, flows run from left to right; what comes later finds a free spot beside what it is linked to.
 */
export function placeNodes(items: readonly Placeable[], links: readonly Link[]): ReadonlyMap<NodeId, Point> {
  const placed = items.flatMap((item) => (item.at === undefined ? [] : { item, at: item.at }));
  if (placed.length === items.length) return new Map(placed.map(({ item, at }) => [item.id, at]));
  if (placed.length === 0) return placeFresh(items, links);
  return placeBeside(items, links);
}
