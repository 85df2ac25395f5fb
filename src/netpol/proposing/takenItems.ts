import type { DoorQuestion } from '../judging/doorQuestion';
import { isolatingPolicies } from '../judging/networkPolicyTier';
import { peerMatches } from '../matching/peerMatch';
import { portMatches } from '../matching/portMatch';
import { type RuleAt, rulesOf } from '../matching/ruleAt';
import type { NetworkPolicy } from '../resources';

/** A rule that lets a connection through, or may, with the positions of its items that take it. */
export interface TakenItems {
  readonly at: RuleAt;
  /** Empty exactly when the rule has no peers and so takes any. */
  readonly peers: ReadonlySet<number>;
  /** Empty exactly when the rule has no ports and so takes any. */
  readonly ports: ReadonlySet<number>;
}

/** The rules that take a connection at one door, for any of its pods and addresses, in the order of policies and rules. */
export function takenItems(
  policies: readonly NetworkPolicy[],
  questions: readonly DoorQuestion[],
): readonly TakenItems[] {
  const [first] = questions;
  if (first === undefined) return [];
  return rulesOf(policies, first.direction).flatMap((at) => {
    const taken = questions.flatMap((question) => takenBy(question, at));
    if (taken.length === 0) return [];
    return [
      {
        at,
        peers: new Set(taken.flatMap(({ peers }) => peers)),
        ports: new Set(taken.flatMap(({ ports }) => ports)),
      },
    ];
  });
}

interface Positions {
  readonly peers: readonly number[];
  readonly ports: readonly number[];
}

function takenBy(question: DoorQuestion, { policy, rule }: RuleAt): readonly Positions[] {
  const { cluster, subject, other, direction, traffic, plugin } = question;
  if (subject.kind === 'outside') return [];
  if (!isolatingPolicies(cluster, subject.pod, direction, plugin).includes(policy)) return [];
  const context = { policy, plugin, cluster };
  const peers = positions(rule.peers, (peer) => peerMatches(peer, other, other.address, context) !== 'no');
  const ports = positions(rule.ports, (port) => portMatches(port, traffic, plugin) !== 'no');
  const missed = (rule.peers.length > 0 && peers.length === 0) || (rule.ports.length > 0 && ports.length === 0);
  return missed ? [] : [{ peers, ports }];
}

function positions<Item>(items: readonly Item[], holds: (item: Item) => boolean): readonly number[] {
  return items.flatMap((item, index) => (holds(item) ? [index] : []));
}
