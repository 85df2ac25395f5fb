import {
  type Direction,
  describeSelector,
  matchedWorkloads,
  type NetworkPolicyPeer,
  type NetworkPolicyPort,
  type Place,
  placeWithin,
  type WorkloadId,
} from '#netpol';
import { podMentions } from './podMentions';
import type { Sentence } from './sentence';
import type { PolicySubject } from './tellPolicy';

/** A rule in plain words: any of the peers, on any of the ports. */
export interface RuleStory {
  /** Counted from 1. */
  readonly number: number;
  readonly place: Place;
  /** What it does with what it matches; absent for a NetworkPolicy, whose rules can only allow. */
  readonly action?: Sentence;
  /** A rule that is `{}`: it allows everything. Then there are no peers and no ports to tell. */
  readonly everything?: Sentence;
  /** One of them is enough. */
  readonly peers: readonly PeerStory[];
  /** One of them is enough. */
  readonly ports: readonly PortStory[];
}

/** One item of `from` or `to`, or the lack of any. */
export interface PeerStory {
  readonly sentence: Sentence;
  readonly place: Place;
  /** Who matches it now; absent for anyone, and for address ranges that match no pod. */
  readonly matches?: Sentence;
}

/** One item of `ports`, or the lack of any. */
export interface PortStory {
  readonly sentence: Sentence;
  readonly place: Place;
}

/** Tells one rule; `index` counts from 0 in its direction. */
export function tellRule(subject: PolicySubject, direction: Direction, index: number): RuleStory {
  const { policy } = subject;
  const place = placeWithin(policy.origin, 'spec', direction, index);
  const { peers, ports } = policy[direction][index] ?? { peers: [], ports: [] };
  const told = { number: index + 1, place };
  if (peers.length === 0 && ports.length === 0) {
    const everything: Sentence = { key: `explain.policy.everything.${direction}`, values: {}, places: { rule: place } };
    return { ...told, everything, peers: [], ports: [] };
  }
  const list = direction === 'ingress' ? 'from' : 'to';
  const anyone: Sentence = { key: `explain.policy.peer.anyone.${direction}`, values: {}, places: { rule: place } };
  const everyPort: Sentence = { key: 'explain.policy.port.every', values: {}, places: { rule: place } };
  return {
    ...told,
    peers:
      peers.length === 0
        ? [{ sentence: anyone, place }]
        : peers.map((peer, position) => tellPeer(subject, peer, placeWithin(place, list, position))),
    ports:
      ports.length === 0
        ? [{ sentence: everyPort, place }]
        : ports.map((port, position) => tellPort(port, placeWithin(place, 'ports', position))),
  };
}

function tellPeer(subject: PolicySubject, peer: NetworkPolicyPeer, place: Place): PeerStory {
  const { cluster, policy, plugin, word } = subject;
  const matched = matchedWorkloads(cluster, policy, peer, plugin);
  const sentence = tellSelectors(
    peer,
    policy.namespace,
    place,
    matched.map(({ id }) => id),
  );
  const named = podMentions(matched, policy.namespace, word);
  if (matched.length > 0) {
    return { sentence, place, matches: { key: 'explain.policy.matches', places: {}, ...named } };
  }
  if (peer.ipBlock !== undefined) return { sentence, place };
  return { sentence, place, matches: { key: 'explain.miss.nobody', values: {}, places: {} } };
}

/** A peer by its selectors or its range; `ids` are the workloads that match it now, `namespace` that of its policy. */
export function tellSelectors(
  peer: NetworkPolicyPeer,
  namespace: string,
  place: Place,
  ids: readonly WorkloadId[],
): Sentence {
  const { podSelector, namespaceSelector, ipBlock } = peer;
  const pods = podSelector === undefined ? '' : describeSelector(podSelector);
  const namespaces = namespaceSelector === undefined ? '' : describeSelector(namespaceSelector);
  return {
    key: `explain.policy.peer.${kindOf(peer, pods, namespaces)}`,
    values: { namespace, pods, namespaces, cidr: ipBlock?.cidr ?? '', except: ipBlock?.except.join(', ') ?? '' },
    places: {
      podSelector: placeWithin(place, 'podSelector'),
      namespaceSelector: placeWithin(place, 'namespaceSelector'),
      cidr: placeWithin(place, 'ipBlock', 'cidr'),
      except: placeWithin(place, 'ipBlock', 'except'),
    },
    speaksOf: { podSelector: ids, namespaceSelector: ids, cidr: ids },
  };
}

type PeerKind =
  | 'pods'
  | 'allPods'
  | 'namespaces'
  | 'allNamespaces'
  | 'both'
  | 'podsEverywhere'
  | 'range'
  | 'rangeExcept';

/** `pods` and `namespaces` are the selectors in a line, empty for the selector that matches everything. */
function kindOf(
  { podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer,
  pods: string,
  namespaces: string,
): PeerKind {
  if (ipBlock !== undefined) return ipBlock.except.length === 0 ? 'range' : 'rangeExcept';
  if (namespaceSelector === undefined) return pods === '' ? 'allPods' : 'pods';
  if (podSelector === undefined || pods === '') return namespaces === '' ? 'allNamespaces' : 'namespaces';
  return namespaces === '' ? 'podsEverywhere' : 'both';
}

/** One item of `ports`. */
export function tellPort({ protocol, port, endPort }: NetworkPolicyPort, place: Place): PortStory {
  const places = { port: place };
  if (port === undefined) {
    return { sentence: { key: 'explain.policy.port.everyOf', values: { protocol }, places }, place };
  }
  if (typeof port === 'string') {
    return { sentence: { key: 'explain.policy.port.named', values: { protocol, port }, places }, place };
  }
  if (endPort === undefined) {
    return { sentence: { key: 'explain.policy.port.number', values: { protocol, port }, places }, place };
  }
  return { sentence: { key: 'explain.policy.port.range', values: { protocol, port, endPort }, places }, place };
}
