import { arrivalPoint, type Box, departurePoint, type FlowEdge, type NodeId, type Point } from '#graph';
import { type Sample, samplesAlong, svgPath } from './curve';
import { type Labelled, labelParts } from './labelParts';
import { type LabelSpot, middleAt, placeLabels } from './labels';
import { routeOf } from './route';
import type { Run } from './run';

/** How one flow is drawn. */
export interface Line {
  readonly path: string;
  /** Points along it, from the source to the target. */
  readonly samples: readonly Sample[];
  /** Outer edges of the doors that it leaves and reaches. */
  readonly start: Point;
  readonly end: Point;
  /** Middle of its label. */
  readonly label: Point;
}

/** A node that lines lead to and round. */
export interface LineNode extends Box {
  readonly id: NodeId;
  readonly kind: 'workload' | 'external';
}

/** What a line is drawn for: a flow, or a connection that nobody has drawn as one. */
export interface LineEdge extends Labelled, Pick<FlowEdge, 'id' | 'source' | 'target' | 'departure' | 'arrival'> {}

/** What lines are drawn between. */
export interface LinesInput {
  readonly nodes: readonly LineNode[];
  /** What lines keep clear of beside the cards: the heads of frames. */
  readonly heads: readonly Box[];
  readonly edges: readonly LineEdge[];
}

/** All lines of a picture, with what they were drawn from and what later drawings need of them. */
export interface Lines {
  readonly input: LinesInput;
  readonly byEdge: ReadonlyMap<string, Line>;
  readonly traces: ReadonlyMap<string, Trace>;
  readonly spots: ReadonlyMap<string, LabelSpot>;
}

/** A line before its label is placed. */
interface Trace extends Omit<Line, 'label'> {
  readonly runs: readonly Run[];
}

/**
 * Draws all lines anew. Lines that come out as before are the same objects, and when nothing stands otherwise than
 * before the lines before are the answer.
 */
export function drawLines(input: LinesInput, previous: Lines | undefined): Lines {
  if (previous !== undefined && sameGround(previous.input, input)) return previous;
  const boxes = boxesOf(input);
  const obstacles = [...input.nodes, ...input.heads];
  const traces = new Map<string, Trace>();
  const taken: Run[] = [];
  for (const edge of input.edges) {
    const trace = traceOf(edge, boxes, obstacles, taken);
    if (trace === undefined) continue;
    traces.set(edge.id, trace);
    taken.push(...trace.runs);
  }
  const labelled = input.edges.flatMap((edge) => {
    const trace = traces.get(edge.id);
    return trace === undefined ? [] : [{ id: edge.id, samples: trace.samples, label: labelParts(edge) }];
  });
  const spots = placeLabels(labelled, obstacles);
  const byEdge = new Map<string, Line>();
  for (const [id, trace] of traces) {
    const line = lineOf(trace, spots.get(id));
    const before = previous?.byEdge.get(id);
    byEdge.set(id, before !== undefined && sameLine(before, line) ? before : line);
  }
  return { input, byEdge, traces, spots };
}

/**
 * Draws only the lines that lead to nodes which moved, as while they are dragged; the others stay even where a dragged
 * card covers them, and labels stay where they are by their lines.
 */
export function redrawMoved(input: LinesInput, previous: Lines): Lines {
  const before = boxesOf(previous.input);
  const moved = new Set(input.nodes.filter((node) => before.get(node.id) !== node).map((node) => node.id));
  const touched = input.edges.filter((edge) => moved.has(edge.source) || moved.has(edge.target));
  if (touched.length === 0) return previous;
  const boxes = boxesOf(input);
  const obstacles = [...input.nodes, ...input.heads];
  const traces = new Map(previous.traces);
  const byEdge = new Map(previous.byEdge);
  for (const edge of touched) traces.delete(edge.id);
  const taken = [...traces.values()].flatMap((trace) => trace.runs);
  for (const edge of touched) {
    const trace = traceOf(edge, boxes, obstacles, taken);
    if (trace === undefined) continue;
    traces.set(edge.id, trace);
    taken.push(...trace.runs);
    byEdge.set(edge.id, lineOf(trace, previous.spots.get(edge.id)));
  }
  return { ...previous, input, byEdge, traces };
}

function boxesOf(input: LinesInput): ReadonlyMap<NodeId, LineNode> {
  return new Map(input.nodes.map((node) => [node.id, node]));
}

function traceOf(
  edge: LineEdge,
  boxes: ReadonlyMap<NodeId, LineNode>,
  obstacles: readonly Box[],
  taken: readonly Run[],
): Trace | undefined {
  const source = boxes.get(edge.source);
  const target = boxes.get(edge.target);
  if (source === undefined || target === undefined) return undefined;
  const { departure, arrival } = edge;
  const { start, end } = levelEnds(
    departurePoint(source, departure, doorOf(source)),
    arrivalPoint(target, arrival, doorOf(target)),
    edge,
  );
  const { curves, runs } = routeOf({ start, end, source, target, departure, arrival, obstacles, taken });
  return { path: svgPath(curves), start, end, samples: samplesAlong(curves, sampleEvery), runs };
}

function lineOf({ path, start, end, samples }: Trace, spot: LabelSpot | undefined): Line {
  return { path, start, end, samples, label: spot === undefined ? start : middleAt(spot, samples) };
}

/** Distance between samples, in pixels. */
const sampleEvery = 9;

/** Where a line has a door to itself it may pass a little above or below the middle, when that makes it straight. */
function levelEnds(start: Point, end: Point, { departure, arrival }: LineEdge) {
  const free = (slot: FlowEdge['departure']) => (slot.count === 1 ? 10.5 : 0);
  const off = end.y - start.y;
  const [atStart, atEnd] = [free(departure), free(arrival)];
  if (end.x <= start.x || Math.abs(off) > atStart + atEnd) return { start, end };
  const share = off === 0 ? 0 : atStart / (atStart + atEnd);
  return { start: { x: start.x, y: start.y + off * share }, end: { x: end.x, y: end.y - off * (1 - share) } };
}

function doorOf(node: LineNode): 'door' | 'noDoor' {
  return node.kind === 'workload' ? 'door' : 'noDoor';
}

function sameLine(a: Line, b: Line): boolean {
  return a.path === b.path && a.label.x === b.label.x && a.label.y === b.label.y;
}

function sameGround(a: LinesInput, b: LinesInput): boolean {
  return (
    sameList(a.nodes, b.nodes, (one, other) => one.id === other.id && sameBox(one, other)) &&
    sameList(a.heads, b.heads, sameBox) &&
    sameList(a.edges, b.edges, sameEnds)
  );
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function sameEnds(a: LinesInput['edges'][number], b: LinesInput['edges'][number]): boolean {
  return (
    a.id === b.id &&
    a.source === b.source &&
    a.target === b.target &&
    labelParts(a).width === labelParts(b).width &&
    sameSlot(a.departure, b.departure) &&
    sameSlot(a.arrival, b.arrival)
  );
}

function sameSlot(a: FlowEdge['departure'], b: FlowEdge['departure']): boolean {
  return a.index === b.index && a.count === b.count;
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((item, index) => {
        const other = b[index];
        return other !== undefined && (item === other || same(item, other));
      }))
  );
}
