import { type AddressFamily, type AddressRange, formatAddress, readAddress, widthOf } from './address';

/** A CIDR block: all addresses that share their first `prefixLength` bits. */
export interface Cidr extends AddressRange {
  /** Bits that are fixed, from 0 to 32 (IPv4) or 128 (IPv6). */
  readonly prefixLength: number;
}

/**
 * What is wrong with a CIDR as written. `syntax`: no server reads it. The others are refused by strict validation alone:
 * an older or lenient server reads them as `parseCidr` does.
 */
export type CidrProblem = 'syntax' | 'leadingZeros' | 'ipv4Mapped' | 'hostBits';

/** A CIDR as read: what it means, and what strict validation has against it. */
export interface CidrReading {
  /** Absent exactly when the only problem is `syntax`. Host bits are masked away, leading zeros read as decimal, a mapped block read as IPv4. */
  readonly cidr?: Cidr;
  /** In the order of `CidrProblem`, of which the API server reports only the first; empty when the text is strictly valid, canonical or not. */
  readonly problems: readonly CidrProblem[];
}

/**
 * Reads `203.0.113.0/24` or `2001:db8::/32` as the API server does: address, slash and decimal prefix length, no blanks,
 * no zone. Never throws.
 */
export function parseCidr(text: string): CidrReading {
  const slash = text.indexOf('/');
  const address = slash < 0 ? undefined : readAddress(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (address === undefined || !/^[0-9]{1,9}$/.test(length)) return { problems: ['syntax'] };
  const prefixLength = Number(length);
  const width = widthOf(address.family);
  if (prefixLength > width) return { problems: ['syntax'] };

  const problems: CidrProblem[] = [];
  const block = cidrAround(address.family, address.value, prefixLength);
  if (address.leadingZeros || (length.length > 1 && length.startsWith('0'))) problems.push('leadingZeros');
  const mapped = address.family === 'IPv6' && address.value >> 32n === 0xffffn;
  if (mapped) problems.push('ipv4Mapped');
  if (block.first !== address.value) problems.push('hostBits');
  const cidr =
    mapped && prefixLength >= 96 ? cidrAround('IPv4', address.value & 0xffff_ffffn, prefixLength - 96) : block;
  return { cidr, problems };
}

/** The canonical text of a block: no host bits, IPv6 as RFC 5952 writes it. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(cidr.family, cidr.first)}/${cidr.prefixLength}`;
}

/** Whether `inner` lies within `outer` and leaves some of it out, as every item of `except` must. */
export function isStrictSubset(inner: Cidr, outer: Cidr): boolean {
  return (
    inner.family === outer.family &&
    inner.prefixLength > outer.prefixLength &&
    inner.first >= outer.first &&
    inner.last <= outer.last
  );
}

function cidrAround(family: AddressFamily, value: bigint, prefixLength: number): Cidr {
  const hostBits = BigInt(widthOf(family) - prefixLength);
  const first = (value >> hostBits) << hostBits;
  return { family, first, last: first + (1n << hostBits) - 1n, prefixLength };
}
