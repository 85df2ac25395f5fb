import { type AddressFamily, type AddressRange, contains, cutRange, wholeFamily } from '../address/address';
import type { Cluster } from '../cluster';
import { policyIndex } from '../joining/policyIndex';
import { ipBlockRanges } from '../matching/ipBlockRanges';
import { namesAPort } from '../matching/namesAPort';
import type { Party } from '../matching/party';
import { peerMatches } from '../matching/peerMatch';
import { portMatches } from '../matching/portMatch';
import { type ItemRef, itemsOf, peersField, type RuleAt, rulesOf } from '../matching/ruleAt';
import type { Traffic } from '../matching/traffic';
import { anyOf, both, type Truth } from '../matching/truth';
import type { PluginProfile } from '../plugin';
import type { Direction, NetworkPolicy, PodManifest } from '../resources';
import type { DoorVerdict, RuleMatch, UnknownReason } from '../verdict';
import { unknownsOf } from './unknownsOf';

/** What one door of one pod is asked: may this traffic pass, to or from that party? */
export interface DoorQuestion {
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
  readonly direction: Direction;
  /** Whose door it is. */
  readonly subject: Party;
  /** The other end. */
  readonly other: Party;
  readonly traffic: Traffic;
}

/** The answer of one door for one pod and one party; a workload's door sums up several. */
export interface DoorCase {
  readonly state: Exclude<DoorVerdict['state'], 'mixed'>;
  readonly truth: Truth;
  readonly isolatedBy: readonly NetworkPolicy[];
  /** Empty unless the truth is `yes` and the pod is isolated. */
  readonly matches: readonly RuleMatch[];
  /** Empty unless the truth is `unknown`. */
  readonly unknowns: readonly UnknownReason[];
}

/** Judges one door by the policies in force: open without isolation, else open to whatever a rule takes. */
export function judgeDoorCase(question: DoorQuestion): DoorCase {
  const { cluster, plugin, direction, subject, other } = question;
  if (subject.kind === 'outside' || plugin.enforces[direction] === 'no') return passes('outside');
  const isolatedBy = isolatingPolicies(cluster, subject.pod, direction, plugin);
  if (isolatedBy.length === 0) return passes('open');

  const rules = rulesOf(isolatedBy, direction);
  const state = rules.length === 0 ? 'shut' : 'guarded';
  const truth = other.address === undefined ? truthAnywhere(question, rules) : truthAt(question, rules, other.address);
  const doubt = doubtsAbout(question, truth, isolatedBy);
  if (doubt.length > 0) return { state, truth: 'unknown', isolatedBy, matches: [], unknowns: doubt };
  return {
    state,
    truth,
    isolatedBy,
    matches: truth === 'yes' ? rules.flatMap((rule) => matchesOf(question, rule)) : [],
    unknowns: truth === 'unknown' ? rules.flatMap((rule) => unknownsOf(question, rule)) : [],
  };
}

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

function passes(state: DoorCase['state']): DoorCase {
  return { state, truth: 'yes', isolatedBy: [], matches: [], unknowns: [] };
}

function truthAt(question: DoorQuestion, rules: readonly RuleAt[], address: AddressRange | undefined): Truth {
  return anyOf(rules, (rule) => ruleTruth(question, rule, address));
}

/**
 * The truth for a party whose address is not known: what is true of every address it may have. A cluster is taken to
 * have IPv4; IPv6 can only cast doubt.
 */
function truthAnywhere(question: DoorQuestion, rules: readonly RuleAt[]): Truth {
  const atOnce = truthAt(question, rules, undefined);
  if (atOnce !== 'unknown') return atOnce;
  const doubtful = rules.filter((rule) => ruleTruth(question, rule, undefined) === 'unknown');
  const inIPv4 = new Set(
    possibleAddresses(question, 'IPv4', doubtful).map((address) => truthAt(question, doubtful, address)),
  );
  if (inIPv4.size > 1) return 'unknown';
  if (!inIPv4.has('no')) return inIPv4.has('yes') ? 'yes' : 'unknown';
  const inIPv6 = possibleAddresses(question, 'IPv6', doubtful);
  return inIPv6.every((address) => truthAt(question, doubtful, address) === 'no') ? 'no' : 'unknown';
}

/** The addresses that the other end may have, cut where rules cut them. A node may have any; a pod's are not outside. */
function possibleAddresses(
  { cluster, other }: DoorQuestion,
  family: AddressFamily,
  rules: readonly RuleAt[],
): readonly AddressRange[] {
  if (other.kind !== 'pod') return cutRange(wholeFamily(family), boundsOf(rules));
  const { outside } = cluster;
  return cutRange(wholeFamily(family), [...boundsOf(rules), ...outside]).filter(
    (piece) => !outside.some((range) => contains(range, piece)),
  );
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

/** The items of a rule that take the traffic, each peer with each port. */
function matchesOf(question: DoorQuestion, at: RuleAt): readonly RuleMatch[] {
  const { traffic, plugin, other, cluster } = question;
  const { policy, direction, rule, index, place } = at;
  const context = { policy, plugin, cluster };
  const ports = itemsOf(rule.ports, place, 'ports', (port) => portMatches(port, traffic, plugin) === 'yes');
  if (ports.length === 0) return [];
  const addresses = other.address === undefined ? possibleAddresses(question, 'IPv4', [at]) : [other.address];
  const peers = itemsOf(rule.peers, place, peersField(direction), (peer) =>
    addresses.some((address) => peerMatches(peer, other, address, context) === 'yes'),
  );
  return peers.flatMap((peer) =>
    ports.map((port) => ({ policy, direction, rule: index, place, ...named('peer', peer), ...named('port', port) })),
  );
}

function named<K extends string>(key: K, item: ItemRef | 'any'): { readonly [P in K]?: ItemRef } {
  const entry: { [P in K]?: ItemRef } = {};
  if (item !== 'any') entry[key] = item;
  return entry;
}

/** What is not known whatever the rules say; it outweighs them. */
function doubtsAbout(
  { plugin, direction, other, traffic }: DoorQuestion,
  truth: Truth,
  isolatedBy: readonly NetworkPolicy[],
): readonly UnknownReason[] {
  const place = isolatedBy[0]?.origin;
  if (place === undefined) return [];
  if (traffic.protocol === 'SCTP' && plugin.sctp === 'unknown') {
    return [{ kind: 'pluginUnsupported', feature: 'sctp', place }];
  }
  if (truth === 'yes') return [];
  if (plugin.enforces[direction] === 'unknown') return [{ kind: 'pluginUnsupported', feature: direction, place }];
  // A pod always reaches its own node and is reached from it, and no manifest says where pods will run.
  if (other.kind === 'node') {
    return [{ kind: 'hostNetwork', workload: `${other.workload.namespace}/${other.workload.name}` }];
  }
  return [];
}
