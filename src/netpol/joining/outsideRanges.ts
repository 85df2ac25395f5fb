import {
  type AddressFamily,
  type AddressRange,
  contains,
  cutRange,
  parseAddress,
  wholeFamily,
} from '../address/address';
import { parseCidr } from '../address/cidr';
import { parseOutside } from '../matching/ipBlockRanges';
import type { Resources } from '../resources';

/**
 * Addresses that no pod has, so that a pod whose address is unknown is none of them: those reserved for other uses, and
 * the outside ranges that scenarios name, except one that holds an address known to be a pod's, and all of a family that
 * together leave pods no address.
 */
export function outsideRanges({ scenarios, pods }: Resources): readonly AddressRange[] {
  const podAddresses = pods.flatMap(({ podIPs }) => podIPs.flatMap((text) => parseAddress(text) ?? []));
  const named = scenarios.flatMap(({ external }) => external.flatMap(({ cidr }) => parseOutside(cidr) ?? []));
  const apart = named.filter((range) => !podAddresses.some((address) => contains(range, address)));
  const believable = families.flatMap((family) => {
    const ranges = apart.filter((range) => range.family === family);
    return leavesAddresses(family, [...reserved, ...ranges]) ? ranges : [];
  });
  return [...reserved, ...believable];
}

const families: readonly AddressFamily[] = ['IPv4', 'IPv6'];

function leavesAddresses(family: AddressFamily, ranges: readonly AddressRange[]): boolean {
  const ofFamily = ranges.filter((range) => range.family === family);
  return cutRange(wholeFamily(family), ofFamily).some((piece) => !ofFamily.some((range) => contains(range, piece)));
}

/** "This network", loopback, link-local, documentation and multicast: RFC 1122, 3927, 5737, 1112; RFC 4291, 3849. */
const reserved: readonly AddressRange[] = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '255.255.255.255/32',
  '::/127',
  '2001:db8::/32',
  'fe80::/10',
  'ff00::/8',
].flatMap((text) => parseCidr(text).cidr ?? []);
