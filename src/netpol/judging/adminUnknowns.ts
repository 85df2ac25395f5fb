import type { AdminPeer, AdminPolicy } from '../adminPolicy';
import type { AskedTier } from '../joining/adminIndex';
import { type AdminRuleAt, adminRulesOf } from '../matching/adminRuleAt';
import {
  adminPeerMatches,
  adminPortMatches,
  adminRuleMatches,
  networkHolds,
  networkRanges,
} from '../matching/adminRuleMatch';
import { peersField } from '../matching/ruleAt';
import { anyOf } from '../matching/truth';
import { type Place, placeWithin } from '../place';
import type { UnknownReason } from '../verdict';
import { policyOutcomes, tierOutcomes } from './adminTiers';
import type { DoorQuestion } from './doorQuestion';
import { nameOfDestination, nameOfOther } from './partyNames';

/** What would have to be known to tell what a tier does with a connection: of undecided rules, and of equal priorities. */
export function unknownsOfTier(question: DoorQuestion, tier: AskedTier): readonly UnknownReason[] {
  const found: UnknownReason[] = [];
  for (const equals of tier) {
    for (const policy of equals) found.push(...unknownsOfPolicy(question, policy));
    found.push(...quarrelOf(question, equals));
    if (!tierOutcomes(question, [equals], question.other.address).has('none')) break;
  }
  return found;
}

function unknownsOfPolicy(question: DoorQuestion, policy: AdminPolicy): readonly UnknownReason[] {
  const { traffic, other, cluster, direction } = question;
  const found: UnknownReason[] = [];
  for (const at of adminRulesOf(policy, direction)) {
    const truth = adminRuleMatches(at.rule, traffic, other, other.address, cluster);
    if (truth === 'yes') break;
    if (truth === 'unknown') found.push(...unknownsOfRule(question, at));
  }
  return found;
}

/** The first two policies of one priority that may decide differently. */
function quarrelOf(question: DoorQuestion, equals: readonly AdminPolicy[]): readonly UnknownReason[] {
  const [first, ...others] = equals.flatMap((policy) => {
    const [outcome] = policyOutcomes(question, policy, question.other.address);
    return outcome === undefined || outcome === 'none' ? [] : [{ policy, outcome }];
  });
  const second = others.find(({ outcome }) => outcome !== first?.outcome);
  if (first === undefined || second === undefined) return [];
  const place = placeWithin(first.policy.origin, 'spec', 'priority');
  return [{ kind: 'equalPriority', policy: first.policy.name, other: second.policy.name, place }];
}

function unknownsOfRule(question: DoorQuestion, at: AdminRuleAt): readonly UnknownReason[] {
  const { traffic, other, cluster } = question;
  const peers = anyOf(at.rule.peers, (peer) => adminPeerMatches(peer, other, other.address, cluster));
  const found =
    peers === 'unknown'
      ? at.rule.peers.flatMap((peer, index) =>
          unknownsOfPeer(question, peer, placeWithin(at.place, peersField(at.direction), index)),
        )
      : [];
  const isPortUnknown =
    at.rule.ports.length > 0 && anyOf(at.rule.ports, (port) => adminPortMatches(port, traffic)) === 'unknown';
  if (!isPortUnknown) return found;
  return [...found, { kind: 'portNameUndeclared', port: String(traffic.asked), workload: nameOfDestination(question) }];
}

function unknownsOfPeer(question: DoorQuestion, peer: AdminPeer, place: Place): readonly UnknownReason[] {
  const { other, cluster } = question;
  if (adminPeerMatches(peer, other, other.address, cluster) !== 'unknown') return [];
  if (peer.kind === 'notSimulated') {
    return [{ kind: 'peerNotSimulated', field: peer.field, place: placeWithin(place, peer.field) }];
  }
  if (peer.kind !== 'networks') return [];
  return networkRanges(peer)
    .filter(({ range }) => networkHolds(range, other, other.address, cluster) === 'unknown')
    .map(({ index }) => ({
      kind: 'podAddressUnknown',
      workload: nameOfOther(question),
      cidr: peer.cidrs[index] ?? '',
      place: placeWithin(place, 'networks', index),
    }));
}
