import type { Protocol } from '../resources';
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
  private readonly ids = new Map<string, PortSetId>();
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
    const id = this.combine(a, b, (inA, inB) => inA || inB);
    this.unions.keep(a, b, id);
    return id;
  }

  /** All ports in both sets. */
  intersect(a: PortSetId, b: PortSetId): PortSetId {
    if (a === b || a === noPorts || b === allPorts) return a;
    if (b === noPorts || a === allPorts) return b;
    const known = this.intersections.find(a, b);
    if (known !== undefined) return known;
    const id = this.combine(a, b, (inA, inB) => inA && inB);
    this.intersections.keep(a, b, id);
    return id;
  }

  /** The ports of the first set that are not in the second. */
  without(a: PortSetId, b: PortSetId): PortSetId {
    if (b === noPorts) return a;
    if (a === b || b === allPorts) return noPorts;
    return this.combine(a, b, (inA, inB) => inA && !inB);
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
    const key = bounds.join();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.boundsOfIds.length;
    this.boundsOfIds.push(bounds);
    this.ids.set(key, id);
    return id;
  }

  private combine(a: PortSetId, b: PortSetId, holds: (inA: boolean, inB: boolean) => boolean): PortSetId {
    const left = this.boundsOf(a);
    const right = this.boundsOf(b);
    const result: number[] = [];
    let [i, j, open] = [0, 0, false];
    while (i < left.length || j < right.length) {
      const at = Math.min(left[i] ?? Number.POSITIVE_INFINITY, right[j] ?? Number.POSITIVE_INFINITY);
      if (left[i] === at) i += 1;
      if (right[j] === at) j += 1;
      // An odd number of bounds passed means inside.
      const inside = holds(i % 2 === 1, j % 2 === 1);
      if (inside !== open) result.push(at);
      open = inside;
    }
    return this.intern(result);
  }
}

/** Length of a protocol's stretch of the axis; its port 0 exists on no wire and keeps protocols apart. */
const width = 65536;
const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

/** Results by unordered pair: rows of a table while numbers are small, for speed; maps beyond, for memory. */
class PairTable {
  private readonly rows: (Int32Array | undefined)[] = [];
  private readonly maps: (Map<number, number> | undefined)[] = [];

  find(a: number, b: number): number | undefined {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    if (high >= tableLimit) return this.maps[low]?.get(high);
    const found = this.rows[low]?.[high];
    return found === undefined || found === 0 ? undefined : found - 1;
  }

  keep(a: number, b: number, result: number): void {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    if (high >= tableLimit) {
      const map = this.maps[low] ?? new Map<number, number>();
      this.maps[low] = map;
      map.set(high, result);
      return;
    }
    let row = this.rows[low];
    if (row === undefined || row.length <= high) {
      const longer = new Int32Array(2 ** Math.ceil(Math.log2(high + 1)));
      if (row !== undefined) longer.set(row);
      row = longer;
      this.rows[low] = row;
    }
    row[high] = result + 1;
  }
}

const tableLimit = 4096;
