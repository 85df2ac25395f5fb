import {
  type Cluster,
  contains,
  describeSelector,
  type LabelSelector,
  matchesLabels,
  type NetworkPolicyPeer,
  type NetworkPolicyPort,
  type NetworkPolicyRule,
} from '#netpol';
import { rangeOf } from './rangeOf';

/** Whether every connection that `inner` lets through is let through by `outer` as well, both in policies of one namespace. May say no where it is so. */
export function ruleCovers(
  outer: NetworkPolicyRule,
  inner: NetworkPolicyRule,
  namespace: string,
  cluster: Cluster,
): boolean {
  if (!portsCover(outer.ports, inner.ports)) return false;
  if (outer.peers.length === 0) return true;
  return (
    inner.peers.length > 0 &&
    inner.peers.every((peer) => outer.peers.some((other) => peerCovers(other, peer, namespace, cluster)))
  );
}

/** Whether all ports of `inner` are among those of `outer`; an empty list is every port. */
export function portsCover(outer: readonly NetworkPolicyPort[], inner: readonly NetworkPolicyPort[]): boolean {
  if (outer.length === 0) return true;
  return inner.length > 0 && inner.every((port) => outer.some((other) => portCovers(other, port)));
}

/** Whether every pod and address of one peer is one of another. */
export function peerCovers(
  outer: NetworkPolicyPeer,
  inner: NetworkPolicyPeer,
  namespace: string,
  cluster: Cluster,
): boolean {
  if (outer.ipBlock !== undefined || inner.ipBlock !== undefined) return blockCovers(outer, inner);
  return namespacesCover(outer, inner, namespace, cluster) && selectorCovers(outer.podSelector, inner.podSelector);
}

/** Whether a selector matches whatever another does; an absent one matches everything. */
export function selectorCovers(outer: LabelSelector | undefined, inner: LabelSelector | undefined): boolean {
  const wanted = requirementsOf(inner);
  return [...requirementsOf(outer)].every((requirement) => wanted.has(requirement));
}

/** Whether the selector matches everything. */
export function isEmptySelector({ matchLabels, matchExpressions }: LabelSelector): boolean {
  return matchLabels.size === 0 && matchExpressions.length === 0;
}

/** Whether two selectors ask for the same. */
export function sameSelector(a: LabelSelector, b: LabelSelector): boolean {
  return selectorCovers(a, b) && selectorCovers(b, a);
}

function portCovers(outer: NetworkPolicyPort, inner: NetworkPolicyPort): boolean {
  if (outer.protocol !== inner.protocol) return false;
  if (outer.port === undefined) return true;
  if (typeof outer.port === 'string' || typeof inner.port === 'string') return outer.port === inner.port;
  if (inner.port === undefined) return outer.port === 1 && outer.endPort === 65535;
  return outer.port <= inner.port && (inner.endPort ?? inner.port) <= (outer.endPort ?? outer.port);
}

function namespacesCover(
  outer: NetworkPolicyPeer,
  inner: NetworkPolicyPeer,
  namespace: string,
  cluster: Cluster,
): boolean {
  if (outer.namespaceSelector === undefined) return inner.namespaceSelector === undefined;
  if (inner.namespaceSelector !== undefined) return selectorCovers(outer.namespaceSelector, inner.namespaceSelector);
  const own = cluster.namespaces.get(namespace);
  return own !== undefined && matchesLabels(outer.namespaceSelector, own.labels);
}

function blockCovers(outer: NetworkPolicyPeer, inner: NetworkPolicyPeer): boolean {
  const block = outer.ipBlock && rangeOf(outer.ipBlock.cidr);
  const wanted = inner.ipBlock && rangeOf(inner.ipBlock.cidr);
  if (block === undefined || wanted === undefined || !contains(block, wanted)) return false;
  const except = outer.ipBlock?.except ?? [];
  return except.every((range) => inner.ipBlock?.except.includes(range) === true);
}

function requirementsOf(selector: LabelSelector | undefined): ReadonlySet<string> {
  if (selector === undefined) return new Set();
  const { matchLabels, matchExpressions } = selector;
  return new Set([
    ...[...matchLabels].map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.map((requirement) =>
      requirement.operator === 'In' && requirement.values.length === 1
        ? `${requirement.key}=${requirement.values[0]}`
        : describeSelector({ matchLabels: new Map(), matchExpressions: [requirement] }),
    ),
  ]);
}
