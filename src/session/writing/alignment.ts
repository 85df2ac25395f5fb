import type { Box, NodeId, Point } from '#graph';

/** A side or a middle line that boxes can share. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** An axis along which boxes can be spread. */
export type Axis = 'horizontally' | 'vertically';

/** A named box. */
export type NamedBox = Box & { readonly id: NodeId };

/** Where boxes stand when they share a line: the outermost side, or the middle of what they cover together. */
export function aligned(boxes: readonly NamedBox[], alignment: Alignment): ReadonlyMap<NodeId, Point> {
  const left = Math.min(...boxes.map((box) => box.x));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const top = Math.min(...boxes.map((box) => box.y));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const place: Record<Alignment, (box: NamedBox) => Point> = {
    left: ({ y }) => ({ x: left, y }),
    centre: ({ y, width }) => ({ x: Math.round((left + right - width) / 2), y }),
    right: ({ y, width }) => ({ x: right - width, y }),
    top: ({ x }) => ({ x, y: top }),
    middle: ({ x, height }) => ({ x, y: Math.round((top + bottom - height) / 2) }),
    bottom: ({ x, height }) => ({ x, y: bottom - height }),
  };
  return new Map(boxes.map((box) => [box.id, place[alignment](box)]));
}

/** Where boxes stand when the gaps between them are equal; the first and the last stay. Fewer than three stay as they are. */
export function distributed(boxes: readonly NamedBox[], axis: Axis): ReadonlyMap<NodeId, Point> {
  const [start, size] = axis === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const ordered = boxes.toSorted((a, b) => a[start] - b[start]);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined || ordered.length < 3) return new Map();
  const covered = ordered.reduce((sum, box) => sum + box[size], 0);
  const gap = (last[start] + last[size] - first[start] - covered) / (ordered.length - 1);
  const places = new Map<NodeId, Point>();
  let next = first[start];
  for (const box of ordered) {
    places.set(box.id, { x: box.x, y: box.y, [start]: Math.round(next) });
    next += box[size] + gap;
  }
  return places;
}
