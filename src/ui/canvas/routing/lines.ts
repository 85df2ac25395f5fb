import { arrivalPoint, type Box, departurePoint, type FlowEdge, type NodeId, type Point } from '#graph';
import { beside, type Sample, samplesAlong, smoothPath, svgPath } from './curve';
import { labelParts } from './labelParts';
import { placeLabels } from './labels';
import { routeOf } from './route';
import type { Run } from './run';

/** How one flow is drawn. */
export interface Line {
  readonly path: string;
  /** The response's way back, beside the line, from the target to the source. */
  readonly wayBack: string;
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

/** What lines are drawn between. */
export interface LinesInput {
  readonly nodes: readonly LineNode[];
  readonly edges: readonly FlowEdge[];
}

/** All lines of a picture, with what they were drawn from. */
export interface Lines {
  readonly input: LinesInput;
  readonly byEdge: ReadonlyMap<string, Line>;
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
  readonly runs: ReadonlyMap<string, readonly Run[]>;
}

/**
 * Draws all lines anew. Lines that come out as before are the same objects, and when nothing stands otherwise than
 * before the lines before are the answer.
 */
export function drawLines(input: LinesInput, previous: Lines | undefined): Lines {
  if (previous !== undefined && sameGround(previous.input, input)) return previous;
  return draw(input, previous, new Set(input.edges.map((edge) => edge.id)));
}

/** Draws only the lines that lead to nodes which moved, as while they are dragged; the others stay even where a dragged card covers them. */
export function redrawMoved(input: LinesInput, previous: Lines): Lines {
  const before = new Map(previous.input.nodes.map((node) => [node.id, node]));
  const moved = new Set(input.nodes.filter((node) => before.get(node.id) !== node).map((node) => node.id));
  const touched = input.edges.filter((edge) => moved.has(edge.source) || moved.has(edge.target));
  if (touched.length === 0) return previous;
  return draw(input, previous, new Set(touched.map((edge) => edge.id)));
}

function draw(input: LinesInput, previous: Lines | undefined, wanted: ReadonlySet<string>): Lines {
  const boxes = new Map(input.nodes.map((node) => [node.id, node]));
  const samples = new Map<string, readonly Sample[]>();
  const runs = new Map([...(previous?.runs ?? [])].filter(([id]) => !wanted.has(id)));
  const taken = [...runs.values()].flat();
  const drawn = new Map<string, Omit<Line, 'label'>>();
  for (const edge of input.edges) {
    const source = boxes.get(edge.source);
    const target = boxes.get(edge.target);
    if (source === undefined || target === undefined) continue;
    const old = previous?.byEdge.get(edge.id);
    const oldSamples = previous?.samples.get(edge.id);
    if (!wanted.has(edge.id) && old !== undefined && oldSamples !== undefined) {
      drawn.set(edge.id, old);
      samples.set(edge.id, oldSamples);
      continue;
    }
    const { departure, arrival } = edge;
    const { start, end } = levelEnds(
      departurePoint(source, departure, doorOf(source)),
      arrivalPoint(target, arrival, doorOf(target)),
      edge,
    );
    const route = routeOf({ start, end, source, target, departure, arrival, obstacles: input.nodes, taken });
    const { curves } = route;
    runs.set(edge.id, route.runs);
    taken.push(...route.runs);
    const along = samplesAlong(curves, sampleEvery);
    samples.set(edge.id, along);
    drawn.set(edge.id, { path: svgPath(curves), wayBack: smoothPath([...beside(along, 6)].reverse()), start, end });
  }
  const labels = placeLabels(
    input.edges.flatMap((edge) => {
      const along = samples.get(edge.id);
      const at = wanted.has(edge.id) ? undefined : previous?.byEdge.get(edge.id)?.label;
      return along === undefined
        ? []
        : [{ id: edge.id, samples: along, label: labelParts(edge), ...(at === undefined ? {} : { at }) }];
    }),
    input.nodes,
  );
  const byEdge = new Map<string, Line>();
  for (const [id, line] of drawn) {
    const next = { ...line, label: labels.get(id) ?? line.start };
    const old = previous?.byEdge.get(id);
    byEdge.set(id, old !== undefined && sameLine(old, next) ? old : next);
  }
  return { input, byEdge, samples, runs };
}

/** Distance between samples, in pixels. */
const sampleEvery = 9;

/** Where a line has a door to itself it may pass a little above or below the middle, when that makes it straight. */
function levelEnds(start: Point, end: Point, { departure, arrival }: FlowEdge) {
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
