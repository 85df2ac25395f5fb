import type { Protocol } from '../resources';
import { PairTable } from './pairTable';
import type { PortRange, PortSet } from './reach';

/** Number of an interned set of ports: equal numbers of one `PortSets` are equal sets. */
export type PortSetId = number;

/** The empty set in every `PortSets`. */
export const noPorts: PortSetId = 0;
/** Every port of every protocol in every `PortSets`. */
export const allPorts: PortSetId = 1;

/** Half-open intervals on one axis that holds the ports of the three protocols one after the other: `[from, to, from, to, …]`, ascending, apart. */
type Bounds = readonly number[];

/**
 * Sets of ports, each kept once under a number, with union, intersection and difference worked out once for each pair.
 * Intervals, not atoms: a new port bound changes no set that is already there. Numbers are never taken back.
 */
export class PortSets {
  private readonly boundsOfIds: Bounds[] = [];
  /** By hash of the bounds. */
  private readonly ids = new Map<number, PortSetId[]>();
  private readonly ranges: (PortSet | undefined)[] = [];
  private readonly unions = new PairTable();
  private readonly intersections = new PairTable();

  constructor() {
    this.intern([]);
    this.intern(protocols.flatMap((_, index) => [index * width + 1, index * width + width]));
  }

  /** How many sets there are. */
  get size(): number {
    return this.boundsOfIds.length;
  }

  /** The set of one range; ports outside 1 to 65535 do not exist, so a range of such alone is empty. */
  range(protocol: Protocol, port: number, endPort: number): PortSetId {
    const first = Math.max(port, 1);
    const last = Math.min(endPort, width - 1);
    if (first > last) return noPorts;
    const start = protocols.indexOf(protocol) * width;
    return this.intern([start + first, start + last + 1]);
  }

  /** All ports in either set. */
  union(a: PortSetId, b: PortSetId): PortSetId {
    if (a === b || b === noPorts || a === allPorts) return a;
    if (a === noPorts || b === allPorts) return b;
    const known = this.unions.find(a, b);
    if (known !== undefined) return known;
    const id = this.combine(a, b, inEither);
    this.unions.keep(a, b, id);
    return id;
  }

  /** All ports in both sets. */
  intersect(a: PortSetId, b: PortSetId): PortSetId {
    if (a === b || a === noPorts || b === allPorts) return a;
    if (b === noPorts || a === allPorts) return b;
    const known = this.intersections.find(a, b);
    if (known !== undefined) return known;
    const id = this.combine(a, b, inBoth);
    this.intersections.keep(a, b, id);
    return id;
  }

  /** The ports of the first set that are not in the second. */
  without(a: PortSetId, b: PortSetId): PortSetId {
    if (b === noPorts) return a;
    if (a === b || b === allPorts) return noPorts;
    return this.combine(a, b, inFirstAlone);
  }

  /** A set as data; the same object for the same number. */
  read(id: PortSetId): PortSet {
    const known = this.ranges[id];
    if (known !== undefined) return known;
    const bounds = this.boundsOf(id);
    const ranges: PortRange[] = [];
    for (let index = 0; index < bounds.length; index += 2) {
      const from = bounds[index] ?? 0;
      const to = bounds[index + 1] ?? 0;
      const protocol = protocols[Math.floor(from / width)] ?? 'TCP';
      ranges.push({ protocol, port: from % width, endPort: (to - 1) % width });
    }
    this.ranges[id] = ranges;
    return ranges;
  }

  /** The number here of a set of another `PortSets`. */
  adopt(other: PortSets, id: PortSetId): PortSetId {
    return this.intern(other.boundsOf(id));
  }

  private boundsOf(id: PortSetId): Bounds {
    return this.boundsOfIds[id] ?? [];
  }

  private intern(bounds: Bounds): PortSetId {
    const hash = hashOf(bounds);
    const alike = this.ids.get(hash);
    const known = alike?.find((id) => sameBounds(this.boundsOf(id), bounds));
    if (known !== undefined) return known;
    const id = this.boundsOfIds.length;
    this.boundsOfIds.push(bounds);
    if (alike === undefined) this.ids.set(hash, [id]);
    else alike.push(id);
    return id;
  }

  /** Sweeps over the bounds of both sets; `taken` says for each of: in neither, in the first, in the second, in both. */
  private combine(a: PortSetId, b: PortSetId, taken: Taken): PortSetId {
    const left = this.boundsOf(a);
    const right = this.boundsOf(b);
    const result: number[] = [];
    let [i, j, open] = [0, 0, false];
    while (i < left.length || j < right.length) {
      const [fromLeft, fromRight] = [left[i] ?? beyond, right[j] ?? beyond];
      const at = fromLeft < fromRight ? fromLeft : fromRight;
      if (fromLeft === at) i += 1;
      if (fromRight === at) j += 1;
      // An odd number of bounds passed means inside.
      const inside = taken[(i & 1) + 2 * (j & 1)] === true;
      if (inside !== open) result.push(at);
      open = inside;
    }
    return this.intern(result);
  }
}

type Taken = readonly [neither: boolean, first: boolean, second: boolean, both: boolean];
const inEither: Taken = [false, true, true, true];
const inBoth: Taken = [false, false, false, true];
const inFirstAlone: Taken = [false, true, false, false];

/** Length of a protocol's stretch of the axis; its port 0 exists on no wire and keeps protocols apart. */
const width = 65536;
const beyond = Number.POSITIVE_INFINITY;
const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

function hashOf(bounds: Bounds): number {
  let hash = bounds.length;
  for (const bound of bounds) hash = Math.imul(hash ^ bound, 0x9e3779b1) ^ (hash >>> 15);
  // A small integer, so that it is a cheap key.
  return hash >> 2;
}

function sameBounds(a: Bounds, b: Bounds): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}
