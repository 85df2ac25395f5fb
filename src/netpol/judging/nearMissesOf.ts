import type { MissedPart } from '../matching/missedPart';
import { missedPeer } from '../matching/peerMatch';
import { missedPort } from '../matching/portMatch';
import { peersField, type RuleAt, rulesOf } from '../matching/ruleAt';
import { placeWithin } from '../place';
import type { NearMiss } from '../verdict';
import { type DoorQuestion, isolatingPolicies } from './doorCase';

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
  const context = { policy, plugin, assumptions: cluster.assumptions };
  const peer = nearest(
    rule.peers.map((item, position) =>
      missedPeer(item, placeWithin(place, peersField(direction), position), other, other.address, context),
    ),
  );
  const port = nearest(
    rule.ports.map((item, position) => missedPort(item, placeWithin(place, 'ports', position), traffic, plugin)),
  );
  const [first] = [...peer, ...port];
  if (first === undefined) return [];
  return [
    {
      policy,
      direction,
      rule: index,
      place,
      failed: first.failed,
      fieldPlace: first.place,
      distance: peer.length + port.length,
    },
  ];
}

/** Of several items, one of which would do, the one with the fewest fields to change; of equals, the first. */
function nearest(items: readonly (readonly MissedPart[])[]): readonly MissedPart[] {
  let best: readonly MissedPart[] | undefined;
  for (const item of items) {
    if (best === undefined || item.length < best.length) best = item;
  }
  return best ?? [];
}
