import type { Protocol } from '../resources';
import type { PortRange, PortSet } from './reach';
import { RecentPairs } from './recentPairs';

/** Number of an interned set of ports: equal numbers of one `PortSets` are equal sets. */
export type PortSetId = number;

/** The empty set in every `PortSets`. */
export const noPorts: PortSetId = 0;
/** Every port of every protocol in every `PortSets`. */
export const allPorts: PortSetId = 1;

/**
 * Sets of ports, each kept once under a number. Intervals, not atoms: a new port bound changes no set that is already
 * there. Numbers are never taken back.
 *
 * A set is half-open intervals on one axis that holds the ports of the three protocols one after the other: `from, to,
 * from, to, …`, ascending and apart. The bounds of all sets stand in one array, since there may be a million sets.
 */
export class PortSets {
  private count = 0;
  private bounds = new Int32Array(1024);
  /** By number: where its bounds start. They end where those of the next number start. */
  private starts = new Int32Array(256);
  /** Numbers plus 1, by hash of the bounds; 0 is an empty place. */
  private places = new Int32Array(1024);
  /** Where bounds stand before they have a number. */
  private result = new Int32Array(64);
  private readonly ranges: (PortSet | undefined)[] = [];
  private readonly unions = new RecentPairs();
  private readonly intersections = new RecentPairs();

  constructor() {
    this.intern(0);
    for (const index of protocols.keys()) {
      this.result[2 * index] = index * width + 1;
      this.result[2 * index + 1] = index * width + width;
    }
    this.intern(2 * protocols.length);
  }

  /** How many sets there are. */
  get size(): number {
    return this.count;
  }

  /** The set of one range; ports outside 1 to 65535 do not exist, so a range of such alone is empty. */
  range(protocol: Protocol, port: number, endPort: number): PortSetId {
    const first = Math.max(port, 1);
    const last = Math.min(endPort, width - 1);
    if (first > last) return noPorts;
    const start = protocols.indexOf(protocol) * width;
    return this.interval(start + first, start + last + 1);
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
    const { starts, bounds } = this;
    const atA = starts[a] ?? 0;
    const atB = starts[b] ?? 0;
    if (starts[a + 1] === atA + 2 && starts[b + 1] === atB + 2) {
      // One interval each is met sooner than it is looked up.
      const fromA = bounds[atA] ?? 0;
      const fromB = bounds[atB] ?? 0;
      const toA = bounds[atA + 1] ?? 0;
      const toB = bounds[atB + 1] ?? 0;
      if (fromA >= fromB && toA <= toB) return a;
      if (fromB >= fromA && toB <= toA) return b;
      const from = fromA > fromB ? fromA : fromB;
      const to = toA < toB ? toA : toB;
      return from < to ? this.interval(from, to) : noPorts;
    }
    const known = this.intersections.find(a, b);
    if (known !== undefined) return known;
    const id = this.combine(a, b, inBoth);
    this.intersections.keep(a, b, id);
    return id;
  }

  /** The ports of the first set that are not in the second. */
  without(a: PortSetId, b: PortSetId): PortSetId {
    if (a === noPorts || b === noPorts) return a;
    if (a === b || b === allPorts) return noPorts;
    return this.combine(a, b, inFirstAlone);
  }

  /** A set as data; the same object for the same number. */
  read(id: PortSetId): PortSet {
    const known = this.ranges[id];
    if (known !== undefined) return known;
    const ranges: PortRange[] = [];
    for (let at = this.startOf(id); at < this.startOf(id + 1); at += 2) {
      const from = this.bounds[at] ?? 0;
      const to = this.bounds[at + 1] ?? 0;
      const protocol = protocols[Math.floor(from / width)] ?? 'TCP';
      ranges.push({ protocol, port: from % width, endPort: (to - 1) % width });
    }
    this.ranges[id] = ranges;
    return ranges;
  }

  /** The number here of a set of another `PortSets`. */
  adopt(other: PortSets, id: PortSetId): PortSetId {
    const bounds = other.bounds.subarray(other.startOf(id), other.startOf(id + 1));
    this.makeRoom(bounds.length);
    this.result.set(bounds);
    return this.intern(bounds.length);
  }

  /** Sweeps over the bounds of both sets; `taken` says for each of: in neither, in the first, in the second, in both. */
  private combine(a: PortSetId, b: PortSetId, taken: Taken): PortSetId {
    const { bounds } = this;
    let i = this.startOf(a);
    let j = this.startOf(b);
    const endOfA = this.startOf(a + 1);
    const endOfB = this.startOf(b + 1);
    this.makeRoom(endOfA - i + endOfB - j);
    const { result } = this;
    let length = 0;
    let within = 0;
    let open = false;
    while (i < endOfA || j < endOfB) {
      const nextOfA = i < endOfA ? (bounds[i] ?? 0) : beyond;
      const nextOfB = j < endOfB ? (bounds[j] ?? 0) : beyond;
      const at = nextOfA < nextOfB ? nextOfA : nextOfB;
      if (nextOfA === at) {
        within ^= 1;
        i += 1;
      }
      if (nextOfB === at) {
        within ^= 2;
        j += 1;
      }
      const takes = taken[within] === true;
      if (takes === open) continue;
      result[length] = at;
      length += 1;
      open = takes;
    }
    return this.intern(length);
  }

  private interval(from: number, to: number): PortSetId {
    this.result[0] = from;
    this.result[1] = to;
    return this.intern(2);
  }

  /** The number of the set whose bounds are the first so many of `result`. */
  private intern(length: number): PortSetId {
    let place = hashOf(this.result, 0, length) & (this.places.length - 1);
    for (let found = this.places[place] ?? 0; found !== 0; found = this.places[place] ?? 0) {
      if (this.isResult(found - 1, length)) return found - 1;
      place = (place + 1) & (this.places.length - 1);
    }
    const id = this.append(length);
    this.places[place] = id + 1;
    if (2 * this.count > this.places.length) this.spread();
    return id;
  }

  private isResult(id: PortSetId, length: number): boolean {
    const start = this.startOf(id);
    if (this.startOf(id + 1) - start !== length) return false;
    for (let index = 0; index < length; index += 1) {
      if (this.bounds[start + index] !== this.result[index]) return false;
    }
    return true;
  }

  private append(length: number): PortSetId {
    const id = this.count;
    const start = this.startOf(id);
    this.count += 1;
    if (id + 2 > this.starts.length) this.starts = lengthened(this.starts, 2 * id + 2);
    if (start + length > this.bounds.length) this.bounds = lengthened(this.bounds, 2 * (start + length));
    for (let index = 0; index < length; index += 1) this.bounds[start + index] = this.result[index] ?? 0;
    this.starts[id + 1] = start + length;
    return id;
  }

  /** Puts all numbers into a table of twice the size. */
  private spread(): void {
    const mask = 2 * this.places.length - 1;
    this.places = new Int32Array(mask + 1);
    for (let id = 0; id < this.count; id += 1) {
      let place = hashOf(this.bounds, this.startOf(id), this.startOf(id + 1)) & mask;
      while (this.places[place] !== 0) place = (place + 1) & mask;
      this.places[place] = id + 1;
    }
  }

  private startOf(id: PortSetId): number {
    return this.starts[id] ?? 0;
  }

  private makeRoom(length: number): void {
    if (length > this.result.length) this.result = new Int32Array(2 * length);
  }
}

type Taken = readonly [neither: boolean, first: boolean, second: boolean, both: boolean];
const inEither: Taken = [false, true, true, true];
const inBoth: Taken = [false, false, false, true];
const inFirstAlone: Taken = [false, true, false, false];

/** Length of a protocol's stretch of the axis; its port 0 exists on no wire and keeps protocols apart. */
const width = 65536;
/** More than every bound. */
const beyond = 0x7fffffff;
const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

function hashOf(bounds: Int32Array, start: number, end: number): number {
  let hash = end - start;
  for (let index = start; index < end; index += 1) {
    hash = Math.imul(hash ^ (bounds[index] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function lengthened(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}
