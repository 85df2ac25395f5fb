import { shortPorts } from '#explain';
import type { FindPeerNodes, NodeId } from '#graph';
import type { PortSet, ReachChange, ReachConnection } from '#netpol';
import type { Pair, PeerReach } from '#session';
import type { LineEdge } from '../routing/lines';
import { type FlowsBetween, isShownBy } from './shownBy';

/** What a line of the overlay stands for: a connection of the pod whose reach is shown, a change since the base, or what a list points at. */
export type OverlayKind = 'reach' | ReachChange['kind'] | 'pointed';

/** A line that is drawn over the flows. It is no flow: nothing of it is in the manifests. */
export interface OverlayLine extends LineEdge {
  readonly kind: OverlayKind;
  /** The pairs of peers that it stands for. */
  readonly pairs: readonly Pair[];
}

/** The lines for the connections of one peer; those between the same two nodes are one line. Connections with an end that nobody has drawn give none. */
export function reachLines(reach: PeerReach, find: FindPeerNodes, everything: string): readonly OverlayLine[] {
  const told = [...reach.to, ...reach.from].map((connection) => ({
    ...connection,
    kind: 'reach' as const,
    label: portsText(connection, everything),
  }));
  return lines(told, find);
}

/** The lines for changed connections, except those that drawn flows show in full. */
export function changeLines(
  changes: readonly ReachChange[],
  flows: FlowsBetween,
  find: FindPeerNodes,
  everything: string,
): readonly OverlayLine[] {
  const told = changes
    .filter((change) => !isShownBy(change, flows, find))
    .map((change) => ({ ...change, label: changeText(change, everything) }));
  return lines(told, find).map((line) => {
    const { source, target } = line;
    return flows.has(`${source} ${target}`) || flows.has(`${target} ${source}`) ? { ...line, ...beside } : line;
  });
}

/** Through the same doors as a flow, but lower. */
const beside = { departure: { index: 1, count: 2 }, arrival: { index: 1, count: 2 } } as const;

/** The line for a pair that a list points at, where no other line of the overlay stands for it. */
export function pointedLines(pair: Pair, others: readonly OverlayLine[], find: FindPeerNodes): readonly OverlayLine[] {
  if (others.some(({ pairs }) => pairs.some((each) => isSamePair(each, pair)))) return [];
  return lines([{ ...pair, kind: 'pointed', label: '' }], find);
}

/** Whether two pairs have the same ends. */
export function isSamePair(a: Pair, b: Pair | undefined): boolean {
  return a.source === b?.source && a.destination === b.destination;
}

/** What changed, in a few characters: the ports that are open now, and for what narrowed or widened those before too. */
export function changeText({ kind, before, after }: ReachChange, everything: string): string {
  if (kind === 'added') return `+ ${cut(shortPorts(after, everything))}`;
  if (kind === 'removed') return `− ${cut(shortPorts(before, everything))}`;
  return `${cut(shortPorts(before, everything))} → ${cut(shortPorts(after, everything))}`;
}

function portsText({ ports }: ReachConnection, everything: string): string {
  return cut(shortPorts(ports satisfies PortSet, everything));
}

/** Labels stand among cards: a few ports are enough there, the matrix has them all. */
function cut(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1).replace(/[,\s]*[^,]*$/, '')}, …`;
}

const mostCharacters = 24;

interface Told extends Pair {
  readonly kind: OverlayKind;
  readonly label: string;
}

function lines(told: readonly Told[], find: FindPeerNodes): readonly OverlayLine[] {
  const found = new Map<string, OverlayLine>();
  for (const { source, destination, kind, label } of told) {
    for (const from of find(source)) {
      for (const to of find(destination)) {
        if (from === to) continue;
        const id = `${kind} ${from} ${to}`;
        const pairs = [...(found.get(id)?.pairs ?? []), { source, destination }];
        const labels = found.get(id)?.label ?? label;
        const both = labels === label || labels.endsWith('…') ? labels : `${labels}, …`;
        found.set(id, { ...lineBetween(from, to), id, kind, label: both, pairs });
      }
    }
  }
  return [...found.values()];
}

function lineBetween(source: NodeId, target: NodeId) {
  const middle = { index: 0, count: 1 };
  return { source, target, departure: middle, arrival: middle, verdict: { provisionalBecauseOf: [] } };
}
