import type { Box, FlowEdge, NodeId, PerDoor, Slot } from './picture';

type Ends = Pick<FlowEdge, 'id' | 'source' | 'target'>;

/** Where an edge leaves its source's door and where it reaches its target's. */
export type EdgeSlots = Pick<FlowEdge, 'departure' | 'arrival'>;

/** How many flows pass each door of each node that any flow touches. */
export function trafficOf(edges: readonly Ends[]): ReadonlyMap<NodeId, PerDoor<number>> {
  const traffic = new Map<NodeId, PerDoor<number>>();
  const add = (node: NodeId, ingress: number, egress: number): void => {
    const before = traffic.get(node) ?? { ingress: 0, egress: 0 };
    traffic.set(node, { ingress: before.ingress + ingress, egress: before.egress + egress });
  };
  for (const edge of edges) {
    add(edge.source, 0, 1);
    add(edge.target, 1, 0);
  }
  return traffic;
}

/**
 * Gives each edge its place in the two doors that it passes. Within a door, edges stand in the order of the height of
 * their other ends, so that they do not cross where they meet; equal heights stand in the order given.
 */
export function slotsOf(edges: readonly Ends[], boxes: ReadonlyMap<NodeId, Box>): ReadonlyMap<string, EdgeSlots> {
  const departures = slotsAt(edges, boxes, (edge) => ({ here: edge.source, there: edge.target }));
  const arrivals = slotsAt(edges, boxes, (edge) => ({ here: edge.target, there: edge.source }));
  const only: Slot = { index: 0, count: 1 };
  return new Map(
    edges.map((edge) => [
      edge.id,
      { departure: departures.get(edge.id) ?? only, arrival: arrivals.get(edge.id) ?? only },
    ]),
  );
}

function slotsAt(
  edges: readonly Ends[],
  boxes: ReadonlyMap<NodeId, Box>,
  endsOf: (edge: Ends) => { readonly here: NodeId; readonly there: NodeId },
): ReadonlyMap<string, Slot> {
  const doors = new Map<NodeId, { readonly id: string; readonly height: number }[]>();
  for (const edge of edges) {
    const { here, there } = endsOf(edge);
    const at = boxes.get(there);
    const door = doors.get(here) ?? [];
    door.push({ id: edge.id, height: at === undefined ? 0 : at.y + at.height / 2 });
    doors.set(here, door);
  }
  const slots = new Map<string, Slot>();
  for (const door of doors.values()) {
    door.sort((a, b) => a.height - b.height);
    for (const [index, { id }] of door.entries()) slots.set(id, { index, count: door.length });
  }
  return slots;
}
