import { framePadding } from './frame';
import type { Box, NodeId, Point } from './picture';
import type { Placeable } from './place';
import { placeMembers } from './placeFresh';
import type { Link } from './rank';

const gap = { x: 104, y: 40 } as const;
const clearance = 24;
const tries = 40;

/** Places what has no position yet among what has: beside its neighbours, in its frame, or below everything. */
export function placeBeside(items: readonly Placeable[], links: readonly Link[]): ReadonlyMap<NodeId, Point> {
  const places = new Map<NodeId, Point>();
  const boxes = new Map<NodeId, Box>();
  const settle = (item: Placeable, at: Point): void => {
    places.set(item.id, at);
    boxes.set(item.id, { ...at, width: item.width, height: item.height });
  };
  for (const item of items) if (item.at !== undefined) settle(item, item.at);
  const started = new Set(
    items.flatMap((item) => (item.at !== undefined && item.frame !== undefined ? item.frame : [])),
  );
  for (const item of items) {
    if (places.has(item.id)) continue;
    if (item.frame === undefined) settle(item, besideNeighbours(item, links, boxes) ?? belowAll(boxes));
    else if (started.has(item.frame)) settle(item, insideFrame(item, items, links, boxes));
    else {
      const members = items.filter((other) => other.frame === item.frame);
      const block = placeMembers(members, links);
      const corner = belowAll(boxes);
      for (const member of members) {
        const at = block.places.get(member.id);
        if (at !== undefined) settle(member, { x: corner.x + at.x, y: corner.y + at.y });
      }
      started.add(item.frame);
    }
  }
  return places;
}

/** Right of what leads to it, or left of what it leads to, at the first free height. */
function besideNeighbours(item: Placeable, links: readonly Link[], boxes: ReadonlyMap<NodeId, Box>): Point | undefined {
  for (const { source, target } of links) {
    const other = source === item.id ? boxes.get(target) : target === item.id ? boxes.get(source) : undefined;
    if (other === undefined) continue;
    const x = target === item.id ? other.x + other.width + gap.x : other.x - gap.x - item.width;
    return firstFree(item, { x, y: other.y + (other.height - item.height) / 2 }, boxes);
  }
  return undefined;
}

/** Beside its neighbours of the same frame, otherwise right of the frame's last member or in a row below. */
function insideFrame(
  item: Placeable,
  items: readonly Placeable[],
  links: readonly Link[],
  boxes: ReadonlyMap<NodeId, Box>,
): Point {
  const fellows = new Map<NodeId, Box>();
  for (const other of items) {
    const box = boxes.get(other.id);
    if (other.frame === item.frame && box !== undefined) fellows.set(other.id, box);
  }
  const beside = besideNeighbours(item, links, fellows);
  if (beside !== undefined) return firstFree(item, beside, boxes);
  const members = [...fellows.values()];
  const left = Math.min(...members.map((box) => box.x));
  const right = Math.max(...members.map((box) => box.x + box.width), left + 2 * item.width + gap.x);
  const top = Math.min(...members.map((box) => box.y));
  for (let y = top; ; y += item.height + gap.y) {
    for (let x = left; x + item.width <= right; x += item.width + gap.x) {
      if (isFree(item, { x, y }, boxes)) return { x, y };
    }
  }
}

function firstFree(item: Placeable, wanted: Point, boxes: ReadonlyMap<NodeId, Box>): Point {
  const x = Math.round(wanted.x);
  for (let step = 0; step < tries; step += 1) {
    const y = Math.round(wanted.y + step * (item.height + gap.y));
    if (isFree(item, { x, y }, boxes)) return { x, y };
  }
  return belowAll(boxes);
}

function isFree(item: Placeable, at: Point, boxes: ReadonlyMap<NodeId, Box>): boolean {
  for (const box of boxes.values()) {
    const apart =
      at.x >= box.x + box.width + clearance ||
      box.x >= at.x + item.width + clearance ||
      at.y >= box.y + box.height + clearance ||
      box.y >= at.y + item.height + clearance;
    if (!apart) return false;
  }
  return true;
}

/** Below everything, flush with its left; leaves room for the frame round what stands lowest. */
function belowAll(boxes: ReadonlyMap<NodeId, Box>): Point {
  const all = [...boxes.values()];
  if (all.length === 0) return { x: 0, y: 0 };
  const left = Math.min(...all.map((box) => box.x));
  const bottom = Math.max(...all.map((box) => box.y + box.height));
  return { x: Math.round(left), y: Math.round(bottom + framePadding.bottom + gap.y) };
}
