import {
  type Cluster,
  describeSelector,
  type LabelSelector,
  matchesLabels,
  type NetworkPolicy,
  type NetworkPolicyPeer,
  type PodManifest,
} from '#netpol';
import type { PodIndex } from './podIndex';

/** Answers which pods a peer's selectors match. Peers that ask for the same share their answer. */
export interface PeerPods {
  /** None for an `ipBlock`. */
  matched(policy: NetworkPolicy, peer: NetworkPolicyPeer): readonly PodManifest[];
  /** Whether there is one, without a list of all. */
  matchesSome(policy: NetworkPolicy, peer: NetworkPolicyPeer): boolean;
}

/** The answers for one cluster. */
export function peerPods({ namespaces }: Cluster, index: PodIndex): PeerPods {
  const namespacesBySelector = new Map<string, readonly string[]>();
  const lists = new Map<string, readonly PodManifest[]>();
  const existences = new Map<string, boolean>();

  const namespacesFor = (selector: LabelSelector): readonly string[] => {
    const question = describeSelector(selector);
    let found = namespacesBySelector.get(question);
    if (found === undefined) {
      found = [...namespaces.values()].filter(({ labels }) => matchesLabels(selector, labels)).map(({ name }) => name);
      namespacesBySelector.set(question, found);
    }
    return found;
  };
  const scopeOf = (policy: NetworkPolicy, { namespaceSelector }: NetworkPolicyPeer): readonly string[] =>
    namespaceSelector === undefined ? [policy.namespace] : namespacesFor(namespaceSelector);
  const podsOf = (namespace: string, { podSelector }: NetworkPolicyPeer): readonly PodManifest[] =>
    podSelector === undefined ? index.in(namespace) : index.matching(namespace, podSelector);

  return {
    matched(policy, peer) {
      if (peer.ipBlock !== undefined) return [];
      const question = questionOf(policy, peer);
      let found = lists.get(question);
      if (found === undefined) {
        found = scopeOf(policy, peer).flatMap((namespace) => podsOf(namespace, peer));
        lists.set(question, found);
      }
      return found;
    },
    matchesSome(policy, peer) {
      if (peer.ipBlock !== undefined) return false;
      const question = questionOf(policy, peer);
      let found = existences.get(question);
      if (found === undefined) {
        found = scopeOf(policy, peer).some((namespace) => podsOf(namespace, peer).length > 0);
        existences.set(question, found);
      }
      return found;
    },
  };
}

function questionOf(policy: NetworkPolicy, { namespaceSelector, podSelector }: NetworkPolicyPeer): string {
  const scope =
    namespaceSelector === undefined ? `in ${policy.namespace}` : `where ${describeSelector(namespaceSelector)}`;
  return podSelector === undefined ? scope : `${scope} of ${describeSelector(podSelector)}`;
}
