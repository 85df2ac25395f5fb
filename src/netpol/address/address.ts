/** The two kinds of internet address. */
export type AddressFamily = 'IPv4' | 'IPv6';

/** Addresses of one family from `first` to `last`, both included; never empty. */
export interface AddressRange {
  readonly family: AddressFamily;
  readonly first: bigint;
  readonly last: bigint;
}

/** An address as written. */
export interface AddressReading {
  readonly family: AddressFamily;
  readonly value: bigint;
  /** A decimal part has zeros in front, or a hexadecimal part more than four digits. */
  readonly leadingZeros: boolean;
}

/** Bits of an address: 32 or 128. */
export function widthOf(family: AddressFamily): number {
  return family === 'IPv4' ? 32 : 128;
}

/** All addresses of a family. */
export function wholeFamily(family: AddressFamily): AddressRange {
  return { family, first: 0n, last: (1n << BigInt(widthOf(family))) - 1n };
}

/** Whether every address of `inner` is one of `outer`. */
export function contains(outer: AddressRange, inner: AddressRange): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether the ranges share an address. */
export function overlaps(a: AddressRange, b: AddressRange): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/**
 * Cuts a range at the bounds of others, so that each piece lies wholly inside or wholly outside each of them. Pieces come
 * in ascending order and together are the range again.
 */
export function cutRange(range: AddressRange, others: readonly AddressRange[]): readonly AddressRange[] {
  const starts = new Set<bigint>([range.first]);
  for (const other of others) {
    if (!overlaps(range, other)) continue;
    if (other.first > range.first) starts.add(other.first);
    if (other.last < range.last) starts.add(other.last + 1n);
  }
  const sorted = [...starts].sort((a, b) => (a < b ? -1 : 1));
  return sorted.map((first, index) => {
    const next = sorted[index + 1];
    return { family: range.family, first, last: next === undefined ? range.last : next - 1n };
  });
}

/** One address as a range; absent when the text is no address. A mapped IPv6 address counts as the IPv4 address in it. */
export function parseAddress(text: string): AddressRange | undefined {
  const address = readAddress(text);
  if (address === undefined) return undefined;
  if (address.family === 'IPv6' && address.value >> 32n === 0xffffn) {
    const value = address.value & 0xffff_ffffn;
    return { family: 'IPv4', first: value, last: value };
  }
  return { family: address.family, first: address.value, last: address.value };
}

/** Reads an address of either family: IPv4 in four decimal parts, IPv6 with at most one `::` and an optional IPv4 tail. Absent when it is neither. */
export function readAddress(text: string): AddressReading | undefined {
  return text.includes(':') ? readIPv6(text) : readIPv4(text);
}

/** An address in canonical text; IPv6 as RFC 5952 writes it: lower case, no leading zeros, `::` for the first longest run of two or more zero groups. */
export function formatAddress(family: AddressFamily, value: bigint): string {
  if (family === 'IPv4') return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join('.');
  const groups = [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((shift) => ((value >> shift) & 0xffffn).toString(16));
  if (value >> 32n === 0xffffn) return `::ffff:${formatAddress('IPv4', value & 0xffff_ffffn)}`;
  const run = longestZeroRun(groups);
  if (run.length < 2) return groups.join(':');
  return `${groups.slice(0, run.start).join(':')}::${groups.slice(run.start + run.length).join(':')}`;
}

/** A range in text: one address alone, a block as CIDR, anything else as `first-last`. */
export function formatRange({ family, first, last }: AddressRange): string {
  if (first === last) return formatAddress(family, first);
  const size = last - first + 1n;
  const hostBits = size.toString(2).length - 1;
  const aligned = size === 1n << BigInt(hostBits) && first % size === 0n;
  if (aligned) return `${formatAddress(family, first)}/${widthOf(family) - hostBits}`;
  return `${formatAddress(family, first)}-${formatAddress(family, last)}`;
}

function readIPv4(text: string): AddressReading | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0n;
  let leadingZeros = false;
  for (const part of parts) {
    // Go's reader, and so the API server's, takes any number of zeros in front and reads on in decimal.
    if (!/^[0-9]+$/.test(part) || part.length > 64) return undefined;
    const number = Number(part);
    if (number > 255) return undefined;
    if (part.length > 1 && part.startsWith('0')) leadingZeros = true;
    value = (value << 8n) | BigInt(number);
  }
  return { family: 'IPv4', value, leadingZeros };
}

function readIPv6(text: string): AddressReading | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = readGroups(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 2 ? readGroups(halves[1] ?? '', true) : { groups: [], leadingZeros: false };
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.groups.length - tail.groups.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head.groups, ...new Array<number>(missing).fill(0), ...tail.groups];
  let value = 0n;
  for (const group of groups) value = (value << 16n) | BigInt(group);
  return { family: 'IPv6', value, leadingZeros: head.leadingZeros || tail.leadingZeros };
}

interface Groups {
  readonly groups: readonly number[];
  readonly leadingZeros: boolean;
}

function readGroups(text: string, mayEndInIPv4: boolean): Groups | undefined {
  if (text === '') return { groups: [], leadingZeros: false };
  const groups: number[] = [];
  let leadingZeros = false;
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (mayEndInIPv4 && index === parts.length - 1 && part.includes('.')) {
      const address = readIPv4(part);
      if (address === undefined) return undefined;
      groups.push(Number(address.value >> 16n), Number(address.value & 0xffffn));
      leadingZeros ||= address.leadingZeros;
      continue;
    }
    if (!/^[0-9a-fA-F]{1,64}$/.test(part)) return undefined;
    const group = Number.parseInt(part, 16);
    if (group > 0xffff) return undefined;
    if (part.length > 4) leadingZeros = true;
    groups.push(group);
  }
  return { groups, leadingZeros };
}

function longestZeroRun(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start += 1) {
    let length = 0;
    while (groups[start + length] === '0') length += 1;
    if (length > best.length) best = { start, length };
  }
  return best;
}
