import { emptyFrameSize, frameAround, framePadding } from './frame';
import type { NamespaceNode, NodeId, Picture, PictureNode, Point } from './picture';
import type { Placeable } from './place';
import { placeFresh } from './placeFresh';
import type { Link } from './rank';

/** A node of a graph to be laid out, in the JSON form of the Eclipse Layout Kernel; positions are relative to the parent. */
export interface LayoutNode {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly children?: readonly LayoutNode[];
  readonly edges?: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
  }[];
}

/** Lays a graph out; the caller brings one that runs beside the page. */
export type Layout = (graph: LayoutNode) => Promise<LayoutNode>;

/**
 * Where everything stands when the whole picture is arranged anew: flows from left to right, namespaces as groups. A
 * small picture is placed as if it were new, since that folds long ways so that all of it is seen at full size; a
 * larger one is laid out with an eye on crossings.
 */
export async function arrangement(picture: Picture, layout: Layout): Promise<ReadonlyMap<NodeId, Point>> {
  const fresh = placeFresh(
    picture.nodes.flatMap((node) => placeable(node, picture.nodes)),
    picture.edges,
  );
  if (fitsView(fresh, picture.nodes)) return fresh;
  const arranged = await layout(layoutGraph(picture));
  const frames = new Map(picture.nodes.flatMap((node) => (node.kind === 'namespace' ? [[node.id, node]] : [])));
  const places = new Map<NodeId, Point>();
  for (const group of arranged.children ?? []) {
    const corner = { x: group.x ?? 0, y: group.y ?? 0 };
    const frame = frames.get(group.id);
    if (frame === undefined || frame.members.length === 0) places.set(group.id, rounded(corner));
    for (const child of group.children ?? []) {
      places.set(child.id, rounded({ x: corner.x + (child.x ?? 0), y: corner.y + (child.y ?? 0) }));
    }
  }
  return places;
}

/** What a canvas shows at full size on a common screen. */
const view = { width: 900, height: 680 } as const;

function fitsView(places: ReadonlyMap<NodeId, Point>, nodes: readonly PictureNode[]): boolean {
  const boxes = nodes.flatMap((node) => {
    const at = places.get(node.id);
    return at === undefined ? [] : [{ ...at, width: node.width, height: node.height }];
  });
  if (boxes.length === 0) return true;
  const { width, height } = frameAround(boxes);
  return width <= view.width && height <= view.height;
}

function placeable(node: PictureNode, nodes: readonly PictureNode[]): readonly Placeable[] {
  const { id, width, height } = node;
  if (node.kind === 'external') return [{ id, width, height }];
  if (node.kind === 'namespace') return node.members.length > 0 ? [] : [{ id, width, height }];
  const home = nodes.find((other) => other.kind === 'namespace' && other.members.includes(id));
  return [{ id, width, height, ...(home === undefined ? {} : { frame: home.id }) }];
}

/**
 * Up to this many nodes everything is laid out together. Beyond, each group is laid out by itself and the groups are
 * packed: ranking groups took half a minute for two hundred nodes, and gave a drawing twenty screens wide.
 */
const togetherUpTo = 36;

function layoutGraph(picture: Picture): LayoutNode {
  const together = picture.nodes.length <= togetherUpTo;
  const links = linksOf(picture.edges);
  const owner = new Map<NodeId, NodeId>();
  for (const node of picture.nodes) {
    if (node.kind === 'namespace') for (const member of node.members) owner.set(member, node.id);
  }
  const groups = picture.nodes.flatMap((node) => {
    if (node.kind !== 'namespace') return [];
    const inside = together ? [] : links.filter((link) => isWithin(link, node.id, owner));
    return [groupOf(node, picture.nodes, inside)];
  });
  const loose = picture.nodes.filter((node) => node.kind === 'external').map(leafOf);
  return {
    id: 'picture',
    layoutOptions: together ? { ...layered, ...acrossGroups } : packed,
    children: [...loose, ...groups],
    edges: layoutEdges(together ? links : []),
  };
}

function isWithin(link: Link, group: NodeId, owner: ReadonlyMap<NodeId, NodeId>): boolean {
  return owner.get(link.source) === group && owner.get(link.target) === group;
}

function groupOf(node: NamespaceNode, nodes: readonly PictureNode[], links: readonly Link[]): LayoutNode {
  if (node.members.length === 0) return { id: node.id, ...emptyFrameSize };
  const inside = new Set(node.members);
  const { top, left, bottom, right } = framePadding;
  return {
    id: node.id,
    layoutOptions: { ...layered, 'elk.padding': `[top=${top},left=${left},bottom=${bottom},right=${right}]` },
    children: nodes.filter((member) => inside.has(member.id)).map(leafOf),
    edges: layoutEdges(links),
  };
}

/** Each pair of nodes once: several flows between two of them say no more about where they belong. */
function linksOf(edges: readonly Link[]): readonly Link[] {
  const pairs = new Map(edges.map(({ source, target }) => [`${source}\n${target}`, { source, target }]));
  return [...pairs.values()].filter(({ source, target }) => source !== target);
}

function layoutEdges(links: readonly Link[]) {
  return links.map(({ source, target }, index) => ({
    id: `link:${index}:${source}`,
    sources: [source],
    targets: [target],
  }));
}

function leafOf(node: PictureNode): LayoutNode {
  return { id: node.id, width: node.width, height: node.height };
}

const acrossGroups: Readonly<Record<string, string>> = { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' };

const layered: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '46',
  'elk.spacing.edgeNode': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '104',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.separateConnectedComponents': 'true',
  'elk.aspectRatio': '1.3',
};

const packed: Readonly<Record<string, string>> = {
  'elk.algorithm': 'rectpacking',
  'elk.aspectRatio': '1.4',
  'elk.spacing.nodeNode': '60',
};

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
