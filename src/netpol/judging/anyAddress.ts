import { type AddressFamily, type AddressRange, contains, cutRange, wholeFamily } from '../address/address';
import type { Truth } from '../matching/truth';
import type { DoorQuestion } from './doorQuestion';

/**
 * The truth for a party whose address is not known: what is true of every address it may have, cut at `bounds`. A
 * cluster is taken to have IPv4. IPv6 can only cast doubt, and only where a bound speaks of it.
 */
export function truthAnywhere(
  question: DoorQuestion,
  bounds: readonly AddressRange[],
  truthAt: (address: AddressRange) => Truth,
): Truth {
  const inIPv4 = new Set(possibleAddresses(question, 'IPv4', bounds).map(truthAt));
  if (inIPv4.size > 1) return 'unknown';
  if (!inIPv4.has('no')) return inIPv4.has('yes') ? 'yes' : 'unknown';
  if (!bounds.some(({ family }) => family === 'IPv6')) return 'no';
  return possibleAddresses(question, 'IPv6', bounds).every((address) => truthAt(address) === 'no') ? 'no' : 'unknown';
}

/** The addresses that the other end may have, cut at bounds. A node may have any; a pod's are not outside. */
export function possibleAddresses(
  { cluster, other }: DoorQuestion,
  family: AddressFamily,
  bounds: readonly AddressRange[],
): readonly AddressRange[] {
  if (other.kind !== 'pod') return cutRange(wholeFamily(family), bounds);
  const { outside } = cluster;
  return cutRange(wholeFamily(family), [...bounds, ...outside]).filter(
    (piece) => !outside.some((range) => contains(range, piece)),
  );
}
