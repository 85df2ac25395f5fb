import { type AddressRange, formatAddress, parseAddress, widthOf } from './address';

/** The range that a peer is named for: `203.0.113.0-203.0.113.255`. Absent for other names. */
export function rangeNamed(name: string): AddressRange | undefined {
  const [from, to, ...more] = name.split('-').map(parseAddress);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  if (from.family !== to.family || from.first > to.last) return undefined;
  return { family: from.family, first: from.first, last: to.last };
}

/** A range as people write it: one address, a block as `203.0.113.0/24`, else `203.0.113.0 – 203.0.113.9`. */
export function describeRange({ family, first, last }: AddressRange): string {
  if (first === last) return formatAddress(family, first);
  const size = last - first + 1n;
  const bits = size.toString(2).length - 1;
  const isBlock = size === 1n << BigInt(bits) && first % size === 0n;
  if (isBlock) return `${formatAddress(family, first)}/${widthOf(family) - bits}`;
  return `${formatAddress(family, first)} – ${formatAddress(family, last)}`;
}
