import type { FindPeerNodes, FlowEdge, NodeId } from '#graph';
import type { PortSet, ReachChange } from '#netpol';

/** What a change did to a drawn flow. */
export type FlowMark = 'opened' | 'closed';

/** Drawn flows by their ends. */
export type FlowsBetween = ReadonlyMap<string, readonly FlowEdge[]>;

/** The flows of a picture by their ends: a large difference asks for them pair by pair. */
export function flowsBetween(edges: readonly FlowEdge[]): FlowsBetween {
  const flows = new Map<string, FlowEdge[]>();
  for (const edge of edges) {
    const key = endsKey(edge.source, edge.target);
    const known = flows.get(key);
    if (known === undefined) flows.set(key, [edge]);
    else known.push(edge);
  }
  return flows;
}

function endsKey(source: NodeId, target: NodeId): string {
  return `${source} ${target}`;
}

/** The drawn flows that changes opened or closed, by their names. */
export function flowMarks(
  changes: readonly ReachChange[],
  flows: FlowsBetween,
  find: FindPeerNodes,
): ReadonlyMap<FlowEdge['id'], FlowMark> {
  const marks = new Map<FlowEdge['id'], FlowMark>();
  for (const change of changes) {
    for (const edge of flowsOf(change, flows, find)) {
      const mark = markOf(change, edge);
      if (mark !== undefined) marks.set(edge.id, mark);
    }
  }
  return marks;
}

/** Whether drawn flows tell all that a change did: each port that it opened or closed is that of a flow between its ends. */
export function isShownBy(change: ReachChange, flows: FlowsBetween, find: FindPeerNodes): boolean {
  const drawn = new Set(
    flowsOf(change, flows, find)
      .filter((edge) => markOf(change, edge) !== undefined)
      .map(({ flow }) => `${flow.protocol} ${flow.port}`),
  );
  const touched = portsApart(change.before, change.after);
  return touched !== undefined && touched.length === drawn.size && touched.every((port) => drawn.has(port));
}

function flowsOf({ source, destination }: ReachChange, flows: FlowsBetween, find: FindPeerNodes): readonly FlowEdge[] {
  if (flows.size === 0) return [];
  return find(source).flatMap((from) => find(destination).flatMap((to) => flows.get(endsKey(from, to)) ?? []));
}

/** Absent where the flow's port is as open as before, or has only a name. */
function markOf({ before, after }: ReachChange, { flow }: FlowEdge): FlowMark | undefined {
  const { protocol, port } = flow;
  if (typeof port !== 'number') return undefined;
  const isIn = (ports: PortSet) =>
    ports.some((range) => range.protocol === protocol && range.port <= port && port <= range.endPort);
  const [was, is] = [isIn(before), isIn(after)];
  if (was === is) return undefined;
  return is ? 'opened' : 'closed';
}

/** The ports that only one of two sets has, as long as they are single ones; absent where they are more than a few. */
function portsApart(a: PortSet, b: PortSet): readonly string[] | undefined {
  const apart = [...singles(a, b), ...singles(b, a)];
  return apart.includes(undefined) ? undefined : apart.flatMap((port) => port ?? []);
}

function singles(of: PortSet, without: PortSet): readonly (string | undefined)[] {
  return of.flatMap(({ protocol, port, endPort }) => {
    const inOther = without.filter(
      (range) => range.protocol === protocol && range.port <= endPort && port <= range.endPort,
    );
    if (inOther.some((range) => range.port <= port && endPort <= range.endPort)) return [];
    return [port === endPort ? `${protocol} ${port}` : undefined];
  });
}
