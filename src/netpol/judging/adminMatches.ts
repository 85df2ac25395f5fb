import type { AddressRange } from '../address/address';
import type { AskedTier } from '../joining/adminIndex';
import { type AdminRuleAt, adminRulesOf, portsField } from '../matching/adminRuleAt';
import {
  actionOf,
  adminPeerMatches,
  adminPortMatches,
  adminRuleMatches,
  failsClosed,
} from '../matching/adminRuleMatch';
import { peersField } from '../matching/ruleAt';
import { placeWithin } from '../place';
import type { AdminMatch } from '../verdict';
import { tierOutcomes } from './adminTiers';
import type { DoorQuestion } from './doorQuestion';

/** The rules of a tier that surely match a party at an address, as far as the tier is asked. */
export function matchesOfTier(
  question: DoorQuestion,
  tier: AskedTier,
  address: AddressRange | undefined,
): readonly AdminMatch[] {
  const found: AdminMatch[] = [];
  for (const equals of tier) {
    for (const policy of equals) {
      const at = adminRulesOf(policy, question.direction).find((each) => ruleTruth(question, each, address) === 'yes');
      if (at !== undefined) found.push(matchOf(question, at, address));
    }
    if (!tierOutcomes(question, [equals], address).has('none')) break;
  }
  return found;
}

function ruleTruth(
  { traffic, other, cluster }: DoorQuestion,
  { rule }: AdminRuleAt,
  address: AddressRange | undefined,
) {
  return adminRuleMatches(rule, traffic, other, address, cluster);
}

/** A match by the first peer and the first port that take the traffic. */
function matchOf(
  { traffic, other, cluster }: DoorQuestion,
  { policy, direction, rule, index, place }: AdminRuleAt,
  address: AddressRange | undefined,
): AdminMatch {
  const closed = failsClosed(rule);
  const peer = rule.peers.findIndex((each) =>
    closed ? each.kind === 'unknownField' : adminPeerMatches(each, other, address, cluster) === 'yes',
  );
  const port = closed ? -1 : rule.ports.findIndex((each) => adminPortMatches(each, traffic) === 'yes');
  return {
    policy,
    direction,
    rule: index,
    action: actionOf(rule),
    place,
    peer: { index: peer, place: placeWithin(place, peersField(direction), peer) },
    ...(port < 0 ? {} : { port: { index: port, place: placeWithin(place, portsField(policy.kind), port) } }),
  };
}
