import { peerMatches } from '../matching/peerMatch';
import { portMatches } from '../matching/portMatch';
import { peersField, type RuleAt } from '../matching/ruleAt';
import { type Place, placeWithin } from '../place';
import type { NetworkPolicyPort } from '../resources';
import type { UnknownReason } from '../verdict';
import type { DoorQuestion } from './doorQuestion';
import { nameOfDestination, nameOfOther } from './partyNames';

/** What would have to be known to tell whether a rule takes the traffic; empty when it certainly does or does not. */
export function unknownsOf(question: DoorQuestion, at: RuleAt): readonly UnknownReason[] {
  const peers = peerUnknowns(question, at);
  const ports = portUnknowns(question, at);
  if (peers === 'missed' || ports === 'missed') return [];
  return [...peers, ...ports];
}

function peerUnknowns(question: DoorQuestion, at: RuleAt): readonly UnknownReason[] | 'missed' {
  const { other, plugin, cluster } = question;
  const context = { policy: at.policy, plugin, cluster };
  const unknowns: UnknownReason[] = [];
  for (const [index, peer] of at.rule.peers.entries()) {
    const truth = peerMatches(peer, other, other.address, context);
    if (truth === 'yes') return [];
    if (truth === 'no' || peer.ipBlock === undefined) continue;
    const place = placeWithin(at.place, peersField(at.direction), index, 'ipBlock', 'cidr');
    if (other.address !== undefined) {
      const feature = other.kind === 'outside' ? 'ipBlock' : 'ipBlockMatchesPods';
      unknowns.push({ kind: 'pluginUnsupported', feature, place });
      continue;
    }
    unknowns.push({ kind: 'podAddressUnknown', workload: nameOfOther(question), cidr: peer.ipBlock.cidr, place });
  }
  return unknowns.length === 0 && at.rule.peers.length > 0 ? 'missed' : unknowns;
}

function portUnknowns(question: DoorQuestion, at: RuleAt): readonly UnknownReason[] | 'missed' {
  const unknowns: UnknownReason[] = [];
  for (const [index, port] of at.rule.ports.entries()) {
    const truth = portMatches(port, question.traffic, question.plugin);
    if (truth === 'yes') return [];
    if (truth === 'unknown') unknowns.push(portUnknown(question, port, placeWithin(at.place, 'ports', index)));
  }
  return unknowns.length === 0 && at.rule.ports.length > 0 ? 'missed' : unknowns;
}

function portUnknown(question: DoorQuestion, port: NetworkPolicyPort, place: Place): UnknownReason {
  const { traffic } = question;
  if (traffic.number === undefined) {
    return { kind: 'portNameUndeclared', port: String(traffic.asked), workload: nameOfDestination(question) };
  }
  return typeof port.port === 'string'
    ? { kind: 'pluginUnsupported', feature: 'namedPorts', place: placeWithin(place, 'port') }
    : { kind: 'pluginUnsupported', feature: 'endPort', place: placeWithin(place, 'endPort') };
}
