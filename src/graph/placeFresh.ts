import { type ColumnItem, setInColumns } from './columns';
import { emptyFrameSize, framePadding } from './frame';
import type { NodeId, Point } from './picture';
import type { Placeable } from './place';
import type { Link } from './rank';

const insideStyle = { gapX: 104, gapY: 46, view: { width: 500, height: 520 } } as const;
const outsideStyle = { gapX: 88, gapY: 48, view: { width: 800, height: 620 } } as const;

/** Places everything from nothing: each namespace by itself, then the namespaces and what stands outside them. */
export function placeFresh(items: readonly Placeable[], links: readonly Link[]): ReadonlyMap<NodeId, Point> {
  const frames = new Map<NodeId, Placeable[]>();
  for (const item of items)
    if (item.frame !== undefined) frames.set(item.frame, [...(frames.get(item.frame) ?? []), item]);
  const insides = new Map([...frames].map(([frame, members]) => [frame, placeMembers(members, links)]));
  const outer = outerItems(items, insides);
  const outside = setInColumns(outer, outerLinks(items, links), outsideStyle);
  const places = new Map<NodeId, Point>();
  for (const [name, corner] of outside.places) {
    const inside = insides.get(name);
    if (inside === undefined) places.set(name, corner);
    else for (const [id, at] of inside.places) places.set(id, { x: corner.x + at.x, y: corner.y + at.y });
  }
  levelWithNeighbours(items, links, places, outer, outside.places);
  return places;
}

/** The members of one namespace, placed from the corner of its frame. */
export function placeMembers(members: readonly Placeable[], links: readonly Link[]) {
  const items = members.map((item): ColumnItem => ({ name: item.id, width: item.width, height: item.height }));
  const columns = setInColumns(items, links.filter(inside(members)), insideStyle);
  const places = new Map<NodeId, Point>();
  for (const [id, at] of columns.places) places.set(id, { x: at.x + framePadding.left, y: at.y + framePadding.top });
  return {
    places,
    width: columns.width + framePadding.left + framePadding.right,
    height: Math.max(columns.height + framePadding.top + framePadding.bottom, emptyFrameSize.height),
  };
}

function inside(members: readonly Placeable[]): (link: Link) => boolean {
  const names = new Set(members.map((item) => item.id));
  return (link) => names.has(link.source) && names.has(link.target);
}

function outerItems(items: readonly Placeable[], insides: ReadonlyMap<NodeId, { width: number; height: number }>) {
  const outer = new Map<string, ColumnItem>();
  for (const item of items) {
    const frame = item.frame === undefined ? undefined : insides.get(item.frame);
    const name = item.frame ?? item.id;
    outer.set(name, { name, width: frame?.width ?? item.width, height: frame?.height ?? item.height });
  }
  return [...outer.values()];
}

function outerLinks(items: readonly Placeable[], links: readonly Link[]): readonly Link[] {
  const owner = new Map(items.map((item) => [item.id, item.frame ?? item.id]));
  return links.map(({ source, target }) => ({
    source: owner.get(source) ?? source,
    target: owner.get(target) ?? target,
  }));
}

/** Moves what stands outside the frames up or down to face what it is linked to, where nothing is in the way. */
function levelWithNeighbours(
  items: readonly Placeable[],
  links: readonly Link[],
  places: Map<NodeId, Point>,
  outer: readonly ColumnItem[],
  corners: ReadonlyMap<string, Point>,
): void {
  const sizes = new Map(items.map((item) => [item.id, item]));
  const taken = outer.flatMap((item) => {
    const corner = corners.get(item.name);
    return corner === undefined ? [] : [{ item, corner }];
  });
  for (const item of items) {
    const at = places.get(item.id);
    if (item.frame !== undefined || at === undefined) continue;
    const middles = links.flatMap(({ source, target }) => {
      const other = source === item.id ? target : target === item.id ? source : undefined;
      const place = other === undefined ? undefined : places.get(other);
      const size = other === undefined ? undefined : sizes.get(other);
      return place === undefined || size === undefined ? [] : [place.y + size.height / 2];
    });
    if (middles.length === 0) continue;
    const y = Math.round(middles.reduce((sum, middle) => sum + middle, 0) / middles.length - item.height / 2);
    const blocked = taken.some(
      (other) =>
        other.item.name !== item.id &&
        at.x < other.corner.x + other.item.width &&
        other.corner.x < at.x + item.width &&
        y < other.corner.y + other.item.height + 24 &&
        other.corner.y < y + item.height + 24,
    );
    if (!blocked) places.set(item.id, { x: at.x, y });
  }
}
