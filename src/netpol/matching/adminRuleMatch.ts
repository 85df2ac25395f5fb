import { assertNever } from '#lib';
import { type AddressRange, contains } from '../address/address';
import { parseCidr } from '../address/cidr';
import type { AdminAction, AdminPeer, AdminPort, AdminRule } from '../adminPolicy';
import type { Cluster } from '../cluster';
import { matchesLabels } from './labelSelector';
import type { Party } from './party';
import type { Traffic } from './traffic';
import { anyOf, both, type Truth } from './truth';

/** What a rule does with what it matches. */
export function actionOf(rule: AdminRule): AdminAction {
  return failsClosed(rule) && rule.action === 'Pass' ? 'Deny' : rule.action;
}

/** Whether a rule has a peer with no field that is known: then Accept matches nothing, Deny and Pass deny everything. */
export function failsClosed({ peers }: AdminRule): boolean {
  return peers.some(({ kind }) => kind === 'unknownField');
}

/** Whether a rule takes the traffic to or from a party at an address. */
export function adminRuleMatches(
  rule: AdminRule,
  traffic: Traffic,
  party: Party,
  address: AddressRange | undefined,
  cluster: Pick<Cluster, 'outside'>,
): Truth {
  if (failsClosed(rule)) return rule.action === 'Accept' ? 'no' : 'yes';
  const ports = rule.ports.length === 0 ? 'yes' : anyOf(rule.ports, (port) => adminPortMatches(port, traffic));
  if (ports === 'no') return 'no';
  return both(
    ports,
    anyOf(rule.peers, (peer) => adminPeerMatches(peer, party, address, cluster)),
  );
}

/** Whether one item of `from` or `to` takes a party at an address. The address lies wholly in or out of every network. */
export function adminPeerMatches(
  peer: AdminPeer,
  party: Party,
  address: AddressRange | undefined,
  cluster: Pick<Cluster, 'outside'>,
): Truth {
  switch (peer.kind) {
    case 'namespaces':
    case 'pods':
      // Selectors choose among pods; an outside address, and a pod on its node's network, is none to them.
      if (party.kind !== 'pod' || !matchesLabels(peer.namespaceSelector, party.namespaceLabels)) return 'no';
      return peer.kind === 'namespaces' || matchesLabels(peer.podSelector, party.pod.labels) ? 'yes' : 'no';
    case 'networks':
      return anyOf(networkRanges(peer), ({ range }) => networkHolds(range, party, address, cluster));
    case 'notSimulated':
      return party.kind === 'pod' ? 'no' : 'unknown';
    case 'unknownField':
      return 'no';
    default:
      return assertNever(peer);
  }
}

/** Whether one network holds a party at an address. */
export function networkHolds(
  range: AddressRange,
  party: Party,
  address: AddressRange | undefined,
  { outside }: Pick<Cluster, 'outside'>,
): Truth {
  if (address !== undefined) return contains(range, address) ? 'yes' : 'no';
  return party.kind === 'pod' && outside.some((other) => contains(other, range)) ? 'no' : 'unknown';
}

/** A network with its position in the list. */
export interface NetworkRange {
  readonly index: number;
  readonly range: AddressRange;
}

/** The networks of a peer, read once for each object; those that cannot be read hold nobody and are left out. */
export function networkRanges(peer: AdminPeer & { readonly kind: 'networks' }): readonly NetworkRange[] {
  const known = readNetworks.get(peer);
  if (known !== undefined) return known;
  const ranges = peer.cidrs.flatMap((text, index) => {
    const range = parseCidr(text).cidr;
    return range === undefined ? [] : [{ index, range }];
  });
  readNetworks.set(peer, ranges);
  return ranges;
}

/** Whether one item of `ports` or `protocols` takes the traffic. */
export function adminPortMatches(item: AdminPort, traffic: Traffic): Truth {
  switch (item.kind) {
    case 'range':
      if (item.protocol !== traffic.protocol) return 'no';
      if (traffic.number === undefined) return item.port === 1 && item.endPort === 65535 ? 'yes' : 'unknown';
      return item.port <= traffic.number && traffic.number <= item.endPort ? 'yes' : 'no';
    case 'named': {
      // The name brings the protocol with which the destination declares it.
      const found = (traffic.declared ?? []).filter(
        ({ name, protocol }) => name === item.name && protocol === traffic.protocol,
      );
      if (found.length === 0) return 'no';
      if (traffic.number === undefined) return 'unknown';
      return found.some(({ containerPort }) => containerPort === traffic.number) ? 'yes' : 'no';
    }
    default:
      return assertNever(item);
  }
}

const readNetworks = new WeakMap<AdminPeer, readonly NetworkRange[]>();
