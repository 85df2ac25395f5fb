import type { MissedPart } from '../matching/missedPart';
import { missedPeer } from '../matching/peerMatch';
import { missedPort } from '../matching/portMatch';
import { peersField, type RuleAt, rulesOf } from '../matching/ruleAt';
import { placeWithin } from '../place';
import type { NearMiss } from '../verdict';
import type { DoorQuestion } from './doorQuestion';
import { isolatingPolicies } from './networkPolicyTier';

/** How near each rule of a door came to taking the traffic, in document order; for a question that the door answers with no. */
export function nearMissesOf(question: DoorQuestion): readonly NearMiss[] {
  const { cluster, plugin, direction, subject } = question;
  if (subject.kind === 'outside') return [];
  const rules = rulesOf(isolatingPolicies(cluster, subject.pod, direction, plugin), direction);
  return rules.flatMap((rule) => nearMissOf(question, rule));
}

function nearMissOf(question: DoorQuestion, at: RuleAt): readonly NearMiss[] {
  const { other, traffic, plugin, cluster } = question;
  const { policy, direction, rule, index, place } = at;
  const context = { policy, plugin, cluster };
  const peer = nearest(rule.peers.map((item) => missedPeer(item, other, other.address, context)));
  const port = nearest(rule.ports.map((item) => missedPort(item, traffic, plugin)));
  const [first, list, position] =
    peer.missed.length > 0
      ? [peer.missed[0], peersField(direction), peer.index]
      : [port.missed[0], 'ports', port.index];
  if (first === undefined) return [];
  return [
    {
      policy,
      direction,
      rule: index,
      place,
      failed: first.failed,
      fieldPlace: placeWithin(place, list, position, ...first.path),
      distance: peer.missed.length + port.missed.length,
    },
  ];
}

/** Of several items, one of which would do, the one with the fewest fields to change; of equals, the first. */
function nearest(items: readonly (readonly MissedPart[])[]): {
  readonly index: number;
  readonly missed: readonly MissedPart[];
} {
  let best: { readonly index: number; readonly missed: readonly MissedPart[] } | undefined;
  for (const [index, missed] of items.entries()) {
    if (best === undefined || missed.length < best.missed.length) best = { index, missed };
  }
  return best ?? { index: 0, missed: [] };
}
