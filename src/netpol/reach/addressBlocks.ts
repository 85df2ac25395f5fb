import { type AddressFamily, type AddressRange, contains, wholeFamily } from '../address/address';
import { parseCidr } from '../address/cidr';
import type { IPBlock } from '../resources';
import type { ClassId } from './podClasses';

/** An `ipBlock`, kept once for equal texts. */
export interface AddressBlock {
  readonly id: number;
  readonly family: AddressFamily;
  /** What it holds: `cidr` without `except`, ascending and apart. Empty when `cidr` cannot be read. */
  readonly ranges: readonly AddressRange[];
  /** Classes of pods whose known address it holds. */
  readonly members: ClassId[];
}

/** The blocks of all policies seen so far; their numbers are never taken back. */
export class AddressBlocks {
  readonly all: AddressBlock[] = [];
  private readonly ids = new Map<string, AddressBlock>();

  /** The block of a peer; `except` is left out where a plugin may or may not know of it. */
  intern({ cidr, except }: IPBlock): AddressBlock {
    const key = [cidr, ...except].join();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const block = parseCidr(cidr).cidr;
    const found: AddressBlock = {
      id: this.all.length,
      family: block?.family ?? 'IPv4',
      ranges: block === undefined ? [] : subtract(block, rangesOf(except)),
      members: [],
    };
    this.all.push(found);
    this.ids.set(key, found);
    return found;
  }

  /** The blocks that hold an address, in the order of their numbers, from a number on. */
  holding(address: AddressRange, from: number): readonly AddressBlock[] {
    // Few new blocks are tried one by one; many are looked up between their bounds.
    if (this.all.length - from <= 8) return this.all.slice(from).filter((block) => holds(block, address));
    return this.atStretch(address).filter(({ id }) => id >= from);
  }

  private atStretch(address: AddressRange): readonly AddressBlock[] {
    if (this.cuts.size !== this.all.length) this.cuts = cutsOf(this.all);
    const { starts, found } = this.cuts[address.family];
    const index = lastAtOrBefore(starts, address.first);
    let blocks = found[index];
    if (blocks === undefined) {
      blocks = this.all.filter((block) => holds(block, address));
      found[index] = blocks;
    }
    return blocks;
  }

  private cuts: Cuts = cutsOf([]);
}

/** Between two starts the same blocks hold every address. */
interface FamilyCuts {
  readonly starts: readonly bigint[];
  /** By position in `starts`, filled as it is asked. */
  readonly found: (readonly AddressBlock[] | undefined)[];
}

interface Cuts extends Readonly<Record<AddressFamily, FamilyCuts>> {
  /** How many blocks were cut at. */
  readonly size: number;
}

function cutsOf(blocks: readonly AddressBlock[]): Cuts {
  const startsOf = (family: AddressFamily): FamilyCuts => {
    const starts = new Set([0n]);
    for (const block of blocks) {
      if (block.family !== family) continue;
      for (const { first, last } of block.ranges) starts.add(first).add(last + 1n);
    }
    return { starts: [...starts].sort((a, b) => (a < b ? -1 : 1)), found: [] };
  };
  return { size: blocks.length, IPv4: startsOf('IPv4'), IPv6: startsOf('IPv6') };
}

function lastAtOrBefore(starts: readonly bigint[], value: bigint): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0n) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function holds({ family, ranges }: AddressBlock, address: AddressRange): boolean {
  return family === address.family && ranges.some((range) => contains(range, address));
}

/** Ranges of one family with what each carries, to be laid over the whole family. */
export interface LaidRange<Item> {
  readonly range: AddressRange;
  readonly item: Item;
}

/** A stretch of addresses and the distinct items that are laid over all of it. */
export interface Stretch<Item> {
  readonly range: AddressRange;
  readonly items: ReadonlySet<Item>;
}

/** Cuts a family into stretches over which the same items lie, ascending and together the whole family. `items` is to be read at once: it changes. */
export function* stretches<Item>(
  family: AddressFamily,
  laid: readonly LaidRange<Item>[],
): Generator<Stretch<Item>, void> {
  const whole = wholeFamily(family);
  const events: { readonly at: bigint; readonly item: Item; readonly step: 1 | -1 }[] = [];
  for (const { range, item } of laid) {
    if (range.family !== family) continue;
    events.push({ at: range.first, item, step: 1 }, { at: range.last + 1n, item, step: -1 });
  }
  events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const counts = new Map<Item, number>();
  const items = new Set<Item>();
  let first = whole.first;
  for (const { at, item, step } of events) {
    if (at > first) {
      yield { range: { family, first, last: at - 1n }, items };
      first = at;
    }
    const count = (counts.get(item) ?? 0) + step;
    counts.set(item, count);
    if (count === 0) items.delete(item);
    else items.add(item);
  }
  if (first <= whole.last) yield { range: { family, first, last: whole.last }, items };
}

/** A range without others, ascending. */
export function subtract(range: AddressRange, others: readonly AddressRange[]): readonly AddressRange[] {
  const sorted = others
    .filter(({ family }) => family === range.family)
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const left: AddressRange[] = [];
  let first = range.first;
  for (const other of sorted) {
    if (other.last < first) continue;
    if (other.first > range.last) break;
    if (other.first > first) left.push({ family: range.family, first, last: other.first - 1n });
    first = other.last + 1n;
  }
  if (first <= range.last) left.push({ family: range.family, first, last: range.last });
  return left;
}

function rangesOf(texts: readonly string[]): readonly AddressRange[] {
  return texts.flatMap((text) => parseCidr(text).cidr ?? []);
}
