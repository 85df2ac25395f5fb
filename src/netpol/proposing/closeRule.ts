import type { AddressRange } from '../address/address';
import { type Cidr, isStrictSubset, parseCidr } from '../address/cidr';
import { peersField } from '../matching/ruleAt';
import { placeWithin } from '../place';
import type { PolicyEdit } from '../policyEdit';
import type { NetworkPolicyPeer } from '../resources';
import type { Endpoint } from '../verdict';
import { canonicalCidr } from './peersFor';
import type { TakenItems } from './takenItems';

/**
 * The least that keeps a rule from taking a connection. An outside range is taken out of a larger block by `except`;
 * otherwise the items that take it go: peers or ports, whichever closes less. Later items go first, so that earlier
 * positions stay true.
 */
export function closeRule(taken: TakenItems, facing: Endpoint): readonly PolicyEdit[] {
  const { at, peers, ports } = taken;
  const { rule, place } = at;
  if (rule.peers.length > 0) {
    const narrowed = narrowBlocks(taken, facing);
    if (narrowed !== undefined) return narrowed;
  }
  const byPeers = rule.peers.length > 0 && (rule.ports.length === 0 || closesByPeers(taken) <= closesByPorts(taken));
  const [field, gone, all] = byPeers
    ? [peersField(at.direction), peers, rule.peers.length]
    : ['ports', ports, rule.ports.length];
  if (gone.size === all) return [{ kind: 'removeItem', item: place }];
  return [...gone]
    .sort((a, b) => b - a)
    .map((index) => ({ kind: 'removeItem', item: placeWithin(place, field, index) }));
}

/** How many pairs of peer and port go with the peers that take the connection; no list at all counts as many. */
function closesByPeers({ at, peers }: TakenItems): number {
  return peers.size * (at.rule.ports.length || many);
}

function closesByPorts({ at, ports }: TakenItems): number {
  return ports.size * (at.rule.peers.length || many);
}

const many = 1000;

/** Each block that takes the outside range is written anew with the range in `except`; absent unless that is possible for all of them. */
function narrowBlocks({ at, peers }: TakenItems, facing: Endpoint): readonly PolicyEdit[] | undefined {
  if (facing.kind !== 'external') return undefined;
  const cidr = canonicalCidr(facing.external.cidr);
  const range = cidr === undefined ? undefined : parseCidr(cidr).cidr;
  if (cidr === undefined || range === undefined) return undefined;
  const narrower: NetworkPolicyPeer[] = [];
  for (const index of peers) {
    const ipBlock = at.rule.peers[index]?.ipBlock;
    const block = ipBlock && parseCidr(ipBlock.cidr).cidr;
    if (ipBlock === undefined || block === undefined || !isStrictSubset(range, block)) return undefined;
    narrower.push({ ipBlock: { cidr: ipBlock.cidr, except: [...ipBlock.except.filter(outside(range)), cidr] } });
  }
  const { policy, direction, index: rule, place } = at;
  return [
    ...narrower.map((peer): PolicyEdit => ({ kind: 'addPeer', policy: policy.origin, direction, rule, peer })),
    ...[...peers]
      .sort((a, b) => b - a)
      .map((index): PolicyEdit => ({ kind: 'removeItem', item: placeWithin(place, peersField(direction), index) })),
  ];
}

/** Whether an item of `except` is not within a range, which would make it idle beside it. */
function outside(range: Cidr & AddressRange): (text: string) => boolean {
  return (text) => {
    const { cidr } = parseCidr(text);
    return cidr === undefined || (!isStrictSubset(cidr, range) && cidr.first !== range.first);
  };
}
