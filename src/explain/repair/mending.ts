import type { LabelSelector, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyRule, Repair } from '#netpol';
import type { Miss } from '../miss';

/** A change to one policy: as the manifests would be edited, and what the policy would say then. */
export interface Mending {
  readonly repair: Repair;
  readonly after: NetworkPolicy;
}

/** The policy of a miss with another rule in place of the one that missed. */
export function withRule({ policy, direction, rule }: Miss, changed: NetworkPolicyRule): NetworkPolicy {
  return { ...policy, [direction]: policy[direction].map((each, index) => (index === rule ? changed : each)) };
}

/** The policy of a miss with another peer in place of one of the rule that missed. */
export function withPeer(miss: Miss, position: number, changed: NetworkPolicyPeer): NetworkPolicy {
  const rule = miss.policy[miss.direction][miss.rule];
  if (rule === undefined) return miss.policy;
  return withRule(miss, { ...rule, peers: rule.peers.map((peer, index) => (index === position ? changed : peer)) });
}

/** A selector with another value for one key of its `matchLabels`. */
export function withLabel(selector: LabelSelector, key: string, value: string): LabelSelector {
  return { ...selector, matchLabels: new Map([...selector.matchLabels, [key, value]]) };
}
