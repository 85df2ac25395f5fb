import type { Picture } from '#graph';
import type { Direction, NewIsolation } from '#netpol';

const directions: readonly Direction[] = ['ingress', 'egress'];

/** Doors that are open in one picture and isolated in another, in the order of the nodes. */
export function newIsolations(before: Picture, after: Picture): readonly NewIsolation[] {
  const later = new Map(after.nodes.map((node) => [node.id, node]));
  return before.nodes.flatMap((node) => {
    const then = later.get(node.id);
    if (node.kind !== 'workload' || then?.kind !== 'workload') return [];
    return directions
      .filter((direction) => node[direction].state === 'open' && then[direction].state !== 'open')
      .map((direction) => ({ workload: node.workload.id, direction }));
  });
}
