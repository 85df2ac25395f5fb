import { assertNever } from '#lib';
import {
  type AdminPeer,
  type AdminPolicy,
  type AdminPort,
  type Cluster,
  type Direction,
  describePeer,
  type Place,
  placeWithin,
  selectedWorkloads,
  type Workload,
} from '#netpol';
import { podMentions } from './podMentions';
import type { FindWord, Sentence } from './sentence';
import type { DirectionStory } from './tellPolicy';
import { type PeerStory, type PortStory, type RuleStory, tellPort, tellSelectors } from './tellRule';

/** An administrators' policy in plain words. */
export interface AdminPolicyStory {
  readonly policy: AdminPolicy;
  /** Whom it concerns, by name, and when it is asked. */
  readonly concerns: readonly [Sentence, Sentence];
  /** Ingress, then egress. */
  readonly directions: readonly [DirectionStory, DirectionStory];
}

/** What an administrators' policy is told from. */
export interface AdminPolicySubject {
  readonly cluster: Cluster;
  readonly policy: AdminPolicy;
  readonly word: FindWord;
}

/** Tells an administrators' policy in plain words: whom it concerns, when it is asked, and what each rule does, in their order. */
export function tellAdminPolicy(told: AdminPolicySubject): AdminPolicyStory {
  const { policy } = told;
  const order: Sentence = {
    key: `explain.adminPolicy.order.${policy.tier}`,
    values: { priority: policy.priority },
    places: { field: placeWithin(policy.origin, 'spec', 'priority') },
  };
  return {
    policy,
    concerns: [tellSubject(told), order],
    directions: [tellDirection(told, 'ingress'), tellDirection(told, 'egress')],
  };
}

function tellSubject({ cluster, policy, word }: AdminPolicySubject): Sentence {
  const selected = selectedWorkloads(cluster, policy);
  const words = { allPods: word('inspector.allPods'), allNamespaces: word('inspector.allNamespaces') };
  const named = podMentions(selected, '', word);
  return {
    key: selected.length === 0 ? 'explain.adminPolicy.concernsNobody' : 'explain.adminPolicy.concerns',
    values: { labels: describePeer(policy.subject, words), ...named.values },
    places: { podSelector: placeWithin(policy.origin, 'spec', 'subject') },
    speaksOf: { podSelector: selected.map(({ id }) => id) },
    lists: named.lists,
  };
}

function tellDirection(told: AdminPolicySubject, direction: Direction): DirectionStory {
  const rules = told.policy[direction];
  const key = rules.length === 0 ? 'explain.adminPolicy.noRule' : 'explain.adminPolicy.inOrder';
  return {
    direction,
    isolation: { key, values: {}, places: {} },
    rules: rules.map((_, index) => tellAdminRule(told, direction, index)),
  };
}

function tellAdminRule({ cluster, policy, word }: AdminPolicySubject, direction: Direction, index: number): RuleStory {
  const place = placeWithin(policy.origin, 'spec', direction, index);
  const rule = policy[direction][index];
  const list = direction === 'ingress' ? 'from' : 'to';
  const portsField = policy.kind === 'ClusterNetworkPolicy' ? 'protocols' : 'ports';
  const everyPort: Sentence = { key: 'explain.adminPolicy.everyPort', values: {}, places: { port: place } };
  const peers = rule?.peers ?? [];
  const ports = rule?.ports ?? [];
  return {
    number: index + 1,
    place,
    action: { key: `explain.adminPolicy.${rule?.action ?? 'Pass'}`, values: {}, places: {} },
    peers: peers.map((peer, position) => {
      const matched = isOfPods(peer) ? selectedWorkloads(cluster, { ...policy, subject: peer }) : [];
      return tellAdminPeer(peer, placeWithin(place, list, position), matched, word);
    }),
    ports:
      ports.length === 0
        ? [{ sentence: everyPort, place }]
        : ports.map((port, position) => tellAdminPort(port, placeWithin(place, portsField, position))),
  };
}

function isOfPods(peer: AdminPeer): peer is Extract<AdminPeer, { kind: 'namespaces' | 'pods' }> {
  return peer.kind === 'namespaces' || peer.kind === 'pods';
}

function tellAdminPeer(peer: AdminPeer, place: Place, matched: readonly Workload[], word: FindWord): PeerStory {
  switch (peer.kind) {
    case 'namespaces':
    case 'pods': {
      const field = peer.kind === 'pods' ? placeWithin(place, 'pods') : place;
      const ids = matched.map(({ id }) => id);
      const sentence = tellSelectors(peer, '', field, ids);
      const named = podMentions(matched, '', word);
      const nobody: Sentence = { key: 'explain.miss.nobody', values: {}, places: {} };
      return {
        sentence,
        place,
        matches: matched.length === 0 ? nobody : { key: 'explain.policy.matches', places: {}, ...named },
      };
    }
    case 'networks':
      return {
        sentence: {
          key: 'explain.policy.peer.range',
          values: { cidr: peer.cidrs.join(', ') },
          places: { cidr: placeWithin(place, 'networks') },
        },
        place,
      };
    case 'notSimulated':
      return {
        sentence: { key: 'explain.adminPolicy.notSimulated', values: { field: peer.field }, places: { field: place } },
        place,
      };
    case 'unknownField':
      return { sentence: { key: 'explain.adminPolicy.unknownField', values: {}, places: { field: place } }, place };
    default:
      return assertNever(peer);
  }
}

function tellAdminPort(port: AdminPort, place: Place): PortStory {
  if (port.kind === 'named') {
    return {
      sentence: { key: 'explain.adminPolicy.namedPort', values: { port: port.name }, places: { port: place } },
      place,
    };
  }
  const { protocol, port: first, endPort } = port;
  return tellPort(first === endPort ? { protocol, port: first } : { protocol, port: first, endPort }, place);
}
