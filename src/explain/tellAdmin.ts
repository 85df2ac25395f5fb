import { assertNever } from '#lib';
import { type AdminMatch, type AdminPeer, type AdminPort, type DoorVerdict, describePeer, describePort } from '#netpol';
import type { FindWord, Sentence } from './sentence';

/** A rule of an administrators' policy that matched, by which peer and port, and what it did: decided, or sent the connection on. */
export function tellAdmin(match: AdminMatch, word: FindWord): Sentence {
  const { policy, direction, action, rule, place } = match;
  const { peers = [], ports = [] } = policy[direction][rule] ?? {};
  const peer = peers[match.peer.index];
  const port = match.port === undefined ? undefined : ports[match.port.index];
  return {
    key: `explain.admin.${policy.tier}.${action}`,
    values: {
      policy: policy.name,
      priority: policy.priority,
      number: rule + 1,
      peer: peer === undefined ? '' : peerText(peer, word),
      port: port === undefined ? word('inspector.rule.everyPort') : portText(port),
    },
    places: { rule: place, peer: match.peer.place, port: match.port?.place ?? place },
  };
}

/** Whether administrators alone decide at a door, before any NetworkPolicy is asked. Where pods of one workload differ, nobody decides alone. */
export function isDecidedByAdmins({ adminMatches, allowedBy, outcome }: DoorVerdict): boolean {
  const final = adminMatches.filter(({ policy, action }) => policy.tier === 'Admin' && action !== 'Pass');
  if (final.length === 0) return false;
  const [action, ...others] = new Set(final.map((match) => match.action));
  if (others.length > 0) return false;
  return action === 'Deny' ? outcome === 'denied' : outcome === 'allowed' && allowedBy.length === 0;
}

/** Whether a rule of an administrator denies at a door, in either tier. */
export function isDeniedByAdmins({ adminMatches, outcome }: DoorVerdict): boolean {
  return outcome === 'denied' && adminMatches.some(({ action }) => action === 'Deny');
}

function peerText(peer: AdminPeer, word: FindWord): string {
  switch (peer.kind) {
    case 'namespaces':
    case 'pods':
      return describePeer(peer, { allPods: word('inspector.allPods'), allNamespaces: word('inspector.allNamespaces') });
    case 'networks':
      return peer.cidrs.join(', ');
    case 'notSimulated':
      return peer.field;
    case 'unknownField':
      return word('inspector.rule.anyone');
    default:
      return assertNever(peer);
  }
}

function portText(port: AdminPort): string {
  if (port.kind === 'named') return port.name;
  const { protocol, port: first, endPort } = port;
  return describePort(first === endPort ? { protocol, port: first } : { protocol, port: first, endPort });
}
