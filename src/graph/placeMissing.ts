import type { NodeId, Picture, Point } from './picture';

/**
 * Positions to keep for what has none yet: workloads, outside sources and empty namespaces. The picture shows them there
 * already, so that keeping the positions moves nothing. Empty when everything has its position.
 */
export function placeMissing(picture: Picture): ReadonlyMap<NodeId, Point> {
  return new Map(picture.nodes.filter((node) => !node.placed).map(({ id, x, y }) => [id, { x, y }]));
}
