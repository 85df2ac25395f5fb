import type { Cluster } from '../cluster';
import type { NetworkPolicy, NetworkPolicyPort, PodManifest, Protocol } from '../resources';
import { selectorTakes } from '../testing/oracle.testing';

/** One end: a pod with known IPv4 addresses, or one outside IPv4 address. */
export type NaivePeer = PodManifest | string;

/**
 * Whether one end may reach another on one port, written straight from the API text for pods and outside addresses of
 * IPv4 under the specification. Slow, and shares no code with the engine.
 */
export function naiveAllows(
  cluster: Cluster,
  from: NaivePeer,
  to: NaivePeer,
  { protocol, port }: { readonly protocol: Protocol; readonly port: number },
): boolean {
  if (from === to) return true;
  const traffic = { to, protocol, port };
  const leaves = typeof from === 'string' || sideAllows(cluster, 'egress', from, to, traffic);
  const enters = typeof to === 'string' || sideAllows(cluster, 'ingress', to, from, traffic);
  return leaves && enters;
}

interface NaiveTraffic {
  readonly to: NaivePeer;
  readonly protocol: Protocol;
  readonly port: number;
}

function sideAllows(
  cluster: Cluster,
  side: 'ingress' | 'egress',
  own: PodManifest,
  peer: NaivePeer,
  traffic: NaiveTraffic,
): boolean {
  let isolated = false;
  for (const policy of cluster.policies) {
    if (policy.namespace !== own.namespace || !policy.policyTypes.includes(side)) continue;
    if (!selectorTakes(policy.podSelector, own.labels)) continue;
    isolated = true;
    if (someRuleTakes(cluster, policy, side, peer, traffic)) return true;
  }
  return !isolated;
}

function someRuleTakes(
  cluster: Cluster,
  policy: NetworkPolicy,
  side: 'ingress' | 'egress',
  peer: NaivePeer,
  traffic: NaiveTraffic,
): boolean {
  for (const rule of policy[side]) {
    let peerTaken = rule.peers.length === 0;
    for (const { ipBlock, namespaceSelector, podSelector } of rule.peers) {
      if (ipBlock !== undefined) {
        const address = typeof peer === 'string' ? peer : (peer.podIPs[0] ?? '');
        const excepted = ipBlock.except.some((except) => blockTakes(except, address));
        if (blockTakes(ipBlock.cidr, address) && !excepted) peerTaken = true;
      } else if (typeof peer !== 'string') {
        const namespaceTaken =
          namespaceSelector === undefined
            ? peer.namespace === policy.namespace
            : selectorTakes(namespaceSelector, cluster.namespaces.get(peer.namespace)?.labels ?? new Map());
        if (namespaceTaken && (podSelector === undefined || selectorTakes(podSelector, peer.labels))) peerTaken = true;
      }
    }
    if (!peerTaken) continue;
    if (rule.ports.length === 0 || rule.ports.some((item) => portTakes(item, traffic))) return true;
  }
  return false;
}

function portTakes(item: NetworkPolicyPort, { to, protocol, port }: NaiveTraffic): boolean {
  if (item.protocol !== protocol) return false;
  if (item.port === undefined) return true;
  if (typeof item.port === 'string') {
    // Only pods have names for ports.
    if (typeof to === 'string') return false;
    return to.ports.some(
      ({ name, containerPort, protocol: declared }) =>
        name === item.port && declared === protocol && containerPort === port,
    );
  }
  return item.endPort === undefined ? item.port === port : item.port <= port && port <= item.endPort;
}

function blockTakes(cidr: string, address: string): boolean {
  const [base = '', length = ''] = cidr.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(numberOf(base) / size) === Math.floor(numberOf(address) / size);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
