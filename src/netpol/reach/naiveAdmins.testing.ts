import type { AdminPeer, AdminPolicy, AdminPort, AdminRule, AdminTier } from '../adminPolicy';
import type { Cluster } from '../cluster';
import type { PodManifest } from '../resources';
import { selectorTakes } from '../testing/oracle.testing';
import { blockTakes, type NaivePeer, type NaiveTraffic } from './naiveTraffic.testing';

/** What a tier may say in one order of its policies: `left` goes on to what comes after it. */
export type NaiveTierWord = 'accepted' | 'denied' | 'left';

/** One side of a connection. */
export interface NaiveSide {
  readonly cluster: Cluster;
  readonly side: 'ingress' | 'egress';
  readonly own: PodManifest;
  readonly peer: NaivePeer;
  readonly traffic: NaiveTraffic;
}

/** Every order in which administrators' policies may be asked: by priority, equals as one likes. Worked out once for each list. */
export function ordersOf(policies: readonly AdminPolicy[]): readonly (readonly AdminPolicy[])[] {
  const orders = knownOrders.get(policies) ?? ordersAnew(policies);
  knownOrders.set(policies, orders);
  return orders;
}

const knownOrders = new WeakMap<readonly AdminPolicy[], readonly (readonly AdminPolicy[])[]>();

function ordersAnew(policies: readonly AdminPolicy[]): readonly (readonly AdminPolicy[])[] {
  const [lowest] = [...policies].sort((a, b) => a.priority - b.priority);
  if (lowest === undefined) return [[]];
  return policies
    .filter(({ priority }) => priority === lowest.priority)
    .flatMap((first) => ordersAnew(policies.filter((policy) => policy !== first)).map((others) => [first, ...others]));
}

/** What a tier may say, asked in an order: more than one word where it rests on what is not simulated. */
export function tierWords(
  { cluster, side, own, peer, traffic }: NaiveSide,
  order: readonly AdminPolicy[],
  tier: AdminTier,
): ReadonlySet<NaiveTierWord> {
  const words = new Set<NaiveTierWord>();
  for (const policy of order) {
    if (policy.tier !== tier || !podsTake(cluster, policy.subject, own)) continue;
    for (const rule of policy[side]) {
      const taken = ruleTakes(cluster, rule, peer, traffic);
      if (taken === 'no') continue;
      words.add(wordOf(rule));
      if (taken === 'yes') return words;
    }
  }
  return words.add('left');
}

function wordOf(rule: AdminRule): NaiveTierWord {
  if (rule.action === 'Accept') return 'accepted';
  return rule.action === 'Deny' || isUnknown(rule) ? 'denied' : 'left';
}

function isUnknown({ peers }: AdminRule): boolean {
  return peers.some(({ kind }) => kind === 'unknownField');
}

function ruleTakes(cluster: Cluster, rule: AdminRule, peer: NaivePeer, traffic: NaiveTraffic): 'yes' | 'maybe' | 'no' {
  // Fails closed, as a whole rule.
  if (isUnknown(rule)) return rule.action === 'Accept' ? 'no' : 'yes';
  if (rule.ports.length > 0 && !rule.ports.some((item) => portTakes(item, traffic))) return 'no';
  if (rule.peers.some((item) => peerTakes(cluster, item, peer))) return 'yes';
  const mayTake = typeof peer === 'string' && rule.peers.some(({ kind }) => kind === 'notSimulated');
  return mayTake ? 'maybe' : 'no';
}

function peerTakes(cluster: Cluster, item: AdminPeer, peer: NaivePeer): boolean {
  if (item.kind === 'networks') {
    const address = typeof peer === 'string' ? peer : (peer.podIPs[0] ?? '');
    return item.cidrs.some((cidr) => blockTakes(cidr, address));
  }
  if (item.kind === 'notSimulated' || item.kind === 'unknownField') return false;
  return typeof peer !== 'string' && podsTake(cluster, item, peer);
}

function podsTake(cluster: Cluster, pods: AdminPolicy['subject'], pod: PodManifest): boolean {
  const labels = cluster.namespaces.get(pod.namespace)?.labels ?? new Map();
  if (!selectorTakes(pods.namespaceSelector, labels)) return false;
  return pods.kind === 'namespaces' || selectorTakes(pods.podSelector, pod.labels);
}

function portTakes(item: AdminPort, { to, protocol, port }: NaiveTraffic): boolean {
  if (item.kind === 'range') return item.protocol === protocol && item.port <= port && port <= item.endPort;
  if (typeof to === 'string') return false;
  return to.ports.some(
    (declared) => declared.name === item.name && declared.protocol === protocol && declared.containerPort === port,
  );
}
