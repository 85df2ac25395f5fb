import {
  contains,
  type Direction,
  matchesLabels,
  type NetworkPolicy,
  type NetworkPolicyPeer,
  type NetworkPolicyPort,
  type NetworkPolicyRule,
  type Protocol,
} from '#netpol';
import { rangeOf } from './rangeOf';
import type { World } from './world';

/** Whether a rule of `ports` takes DNS queries. OpenShift's servers listen on 5353. A name is taken for the right one. */
export function takesQueries(ports: readonly NetworkPolicyPort[], protocol: Protocol): boolean {
  return (
    ports.length === 0 ||
    ports.some((item) => {
      if (item.protocol !== protocol) return false;
      if (item.port === undefined || typeof item.port === 'string') return true;
      const last = item.endPort ?? item.port;
      return [53, 5353].some((port) => Number(item.port) <= port && port <= last);
    })
  );
}

/** Whether a rule names port 53 (or OpenShift's 5353) and no other. */
export function isForQueries({ ports }: NetworkPolicyRule): boolean {
  return (
    ports.length > 0 && ports.every(({ port, endPort }) => (port === 53 || port === 5353) && endPort === undefined)
  );
}

/** Whether a policy lets its pods reach the cluster's DNS: the pods that answer, where they are known, else the place where distributions run them. */
export function reachesDns(policy: NetworkPolicy, rule: NetworkPolicyRule, world: World): boolean {
  if (rule.peers.length === 0) return true;
  return rule.peers.some((peer) => isDnsPeer(policy, peer, rule, world));
}

/** Whether a peer is for the cluster's DNS by the label of its pods. */
export function selectsDnsLabel({ podSelector }: NetworkPolicyPeer): boolean {
  const app = podSelector?.matchLabels.get('k8s-app') ?? podSelector?.matchLabels.get('app.kubernetes.io/name');
  return app === 'kube-dns' || app === 'coredns' || app === 'node-local-dns';
}

function isDnsPeer(policy: NetworkPolicy, peer: NetworkPolicyPeer, rule: NetworkPolicyRule, world: World): boolean {
  if (peer.ipBlock !== undefined) return holdsDns(peer.ipBlock.cidr, rule, world);
  if (world.dns.length > 0) return world.matched(policy, peer).some((pod) => world.dns.includes(pod));
  const namespace = peer.namespaceSelector ?? undefined;
  const isThere =
    namespace === undefined ? policy.namespace === 'kube-system' : matchesLabels(namespace, usualNamespace.labels);
  // What is meant for queries and may well match is told, if at all, by the rule about peers that match nothing.
  if (namespace !== undefined && isForQueries(rule)) return true;
  return isThere && (peer.podSelector === undefined || matchesLabels(peer.podSelector, usualNamespace.podLabels));
}

const usualNamespace = {
  labels: new Map([['kubernetes.io/metadata.name', 'kube-system']]),
  podLabels: new Map([['k8s-app', 'kube-dns']]),
};

/** A block for queries alone may be anybody's: NodeLocal DNSCache, a Service, a server outside. */
function holdsDns(cidr: string, rule: NetworkPolicyRule, world: World): boolean {
  const block = rangeOf(cidr);
  if (block === undefined) return false;
  if (isForQueries(rule) || block.prefixLength === 0) return true;
  return world.dns.some((pod) =>
    pod.podIPs.some((address) => {
      const own = rangeOf(address);
      return own !== undefined && contains(block, own);
    }),
  );
}

/** Whether some rule of the policies given lets queries through in a direction. */
export function letQueries(
  policies: readonly NetworkPolicy[],
  direction: Direction,
  protocol: Protocol,
  fits: (policy: NetworkPolicy, rule: NetworkPolicyRule) => boolean,
): boolean {
  return policies.some((policy) =>
    policy[direction].some((rule) => takesQueries(rule.ports, protocol) && fits(policy, rule)),
  );
}
