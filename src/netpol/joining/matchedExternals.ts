import { blockHolds, ipBlockRanges, parseOutside } from '../matching/ipBlockRanges';
import type { External, NetworkPolicyPeer } from '../resources';

/** The outside sources that lie wholly in the `ipBlock` of one item of `from` or `to`, in the order given; selectors never match what is outside. */
export function matchedExternals(externals: readonly External[], peer: NetworkPolicyPeer): readonly External[] {
  if (peer.ipBlock === undefined) return [];
  const ranges = ipBlockRanges(peer.ipBlock);
  return externals.filter(({ cidr }) => {
    const address = parseOutside(cidr);
    return address !== undefined && blockHolds(ranges, address);
  });
}
