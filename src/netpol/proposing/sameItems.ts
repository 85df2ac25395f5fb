import type { LabelSelector, NetworkPolicyPeer, NetworkPolicyPort } from '../resources';

/** Whether two lists of ports say the same, in any order. */
export function samePorts(a: readonly NetworkPolicyPort[], b: readonly NetworkPolicyPort[]): boolean {
  return sameSet(a.map(portKey), b.map(portKey));
}

/** Whether two lists of peers are written alike, in any order. */
export function samePeers(a: readonly NetworkPolicyPeer[], b: readonly NetworkPolicyPeer[]): boolean {
  return sameSet(a.map(peerKey), b.map(peerKey));
}

/** Whether two selectors are written alike. */
export function sameSelector(a: LabelSelector, b: LabelSelector): boolean {
  return JSON.stringify(selectorKey(a)) === JSON.stringify(selectorKey(b));
}

/** A text that two peers share exactly when they are written alike. */
export function peerKey({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer): string {
  return JSON.stringify([
    podSelector === undefined ? null : selectorKey(podSelector),
    namespaceSelector === undefined ? null : selectorKey(namespaceSelector),
    ipBlock === undefined ? null : [ipBlock.cidr, [...ipBlock.except].sort()],
  ]);
}

/** A text that two items of `ports` share exactly when they mean the same. */
export function portKey({ protocol, port, endPort }: NetworkPolicyPort): string {
  return JSON.stringify([protocol, port ?? null, endPort === port ? null : (endPort ?? null)]);
}

function selectorKey({ matchLabels, matchExpressions }: LabelSelector): unknown {
  const labels = [...matchLabels].sort(([a], [b]) => (a < b ? -1 : 1));
  return [labels, matchExpressions.map(({ key, operator, values }) => [key, operator, values])];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((key) => right.has(key));
}
