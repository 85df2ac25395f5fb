import type { AddressRange } from '../address/address';
import type { Cluster } from '../cluster';
import { policyIndex } from '../joining/policyIndex';
import { ipBlockRanges } from '../matching/ipBlockRanges';
import { namesAPort } from '../matching/namesAPort';
import { peerMatches } from '../matching/peerMatch';
import { portMatches } from '../matching/portMatch';
import { type ItemRef, itemsOf, peersField, type RuleAt } from '../matching/ruleAt';
import { anyOf, both, type Truth } from '../matching/truth';
import type { PluginProfile } from '../plugin';
import type { Direction, NetworkPolicy, PodManifest } from '../resources';
import type { RuleMatch, UnknownReason } from '../verdict';
import { possibleAddresses, truthAnywhere } from './anyAddress';
import type { DoorQuestion } from './doorQuestion';

/** The policies that isolate a pod in a direction under a plugin, in document order. */
export function isolatingPolicies(
  cluster: Cluster,
  pod: PodManifest,
  direction: Direction,
  plugin: PluginProfile,
): readonly NetworkPolicy[] {
  if (plugin.enforces[direction] === 'no') return [];
  const isolating = policyIndex(cluster).isolating(pod, direction);
  return plugin.namedPorts === 'refusesPolicy' ? isolating.filter((policy) => !namesAPort(policy)) : isolating;
}

/** Whether any of the rules of an isolated pod takes the traffic to or from the other end. */
export function rulesTruth(question: DoorQuestion, rules: readonly RuleAt[]): Truth {
  if (question.other.address !== undefined) return rulesTruthAt(question, rules, question.other.address);
  const atOnce = rulesTruthAt(question, rules, undefined);
  if (atOnce !== 'unknown') return atOnce;
  const doubtful = undecidedRules(question, rules);
  return truthAnywhere(question, boundsOf(doubtful), (address) => rulesTruthAt(question, doubtful, address));
}

/** The same for one address that the other end has, or may have. */
export function rulesTruthAt(
  question: DoorQuestion,
  rules: readonly RuleAt[],
  address: AddressRange | undefined,
): Truth {
  return anyOf(rules, (rule) => ruleTruth(question, rule, address));
}

/** The rules that may take the traffic or not as long as nothing is known of the other end's address. */
export function undecidedRules(question: DoorQuestion, rules: readonly RuleAt[]): readonly RuleAt[] {
  return rules.filter((rule) => ruleTruth(question, rule, undefined) === 'unknown');
}

/** What a plugin's unknown support for SCTP leaves open, whatever the rules of an isolated pod say. */
export function sctpDoubts(
  { traffic, plugin }: DoorQuestion,
  isolatedBy: readonly NetworkPolicy[],
): readonly UnknownReason[] {
  const [first] = isolatedBy;
  if (first === undefined || traffic.protocol !== 'SCTP' || plugin.sctp !== 'unknown') return [];
  return [{ kind: 'pluginUnsupported', feature: 'sctp', place: first.origin }];
}

/** Every range that `ipBlock` items of the rules bound, exceptions included. */
export function boundsOf(rules: readonly RuleAt[]): readonly AddressRange[] {
  const bounds: AddressRange[] = [];
  for (const { rule } of rules) {
    for (const { ipBlock } of rule.peers) {
      if (ipBlock === undefined) continue;
      const { block, except } = ipBlockRanges(ipBlock);
      if (block !== undefined) bounds.push(block);
      for (const { range } of except) bounds.push(range);
    }
  }
  return bounds;
}

/** The items of a rule that take the traffic, each peer with each port. */
export function matchesOf(question: DoorQuestion, at: RuleAt): readonly RuleMatch[] {
  const { traffic, plugin, other, cluster } = question;
  const { policy, direction, rule, index, place } = at;
  const context = { policy, plugin, cluster };
  const ports = itemsOf(rule.ports, place, 'ports', (port) => portMatches(port, traffic, plugin) === 'yes');
  if (ports.length === 0) return [];
  const addresses = other.address === undefined ? possibleAddresses(question, 'IPv4', boundsOf([at])) : [other.address];
  const peers = itemsOf(rule.peers, place, peersField(direction), (peer) =>
    addresses.some((address) => peerMatches(peer, other, address, context) === 'yes'),
  );
  return peers.flatMap((peer) =>
    ports.map((port) => ({ policy, direction, rule: index, place, ...named('peer', peer), ...named('port', port) })),
  );
}

function ruleTruth(question: DoorQuestion, { policy, rule }: RuleAt, address: AddressRange | undefined): Truth {
  const { traffic, plugin, other, cluster } = question;
  const ports = rule.ports.length === 0 ? 'yes' : anyOf(rule.ports, (port) => portMatches(port, traffic, plugin));
  if (ports === 'no' || rule.peers.length === 0) return ports;
  const context = { policy, plugin, cluster };
  return both(
    ports,
    anyOf(rule.peers, (peer) => peerMatches(peer, other, address, context)),
  );
}

function named<K extends string>(key: K, item: ItemRef | 'any'): { readonly [P in K]?: ItemRef } {
  const entry: { [P in K]?: ItemRef } = {};
  if (item !== 'any') entry[key] = item;
  return entry;
}
