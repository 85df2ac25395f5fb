import type { Cluster } from '../cluster';
import { matchesLabels } from '../matching/labelSelector';
import type { Direction, NetworkPolicy, PodManifest } from '../resources';
import { isInForce, policiesInForce } from './policiesInForce';

/** Answers which policies select a pod, worked out once for each pod of a cluster. */
export interface PolicyIndex {
  /** Policies in force that isolate the pod in a direction, in document order. */
  isolating(pod: PodManifest, direction: Direction): readonly NetworkPolicy[];
  /** Refused policies that would isolate the pod in a direction, in document order. */
  refused(pod: PodManifest, direction: Direction): readonly NetworkPolicy[];
}

/** The index of a cluster, built at the first question and kept as long as the cluster is. */
export function policyIndex(cluster: Cluster): PolicyIndex {
  const known = indexes.get(cluster);
  if (known !== undefined) return known;
  const index = buildIndex(cluster);
  indexes.set(cluster, index);
  return index;
}

const indexes = new WeakMap<Cluster, PolicyIndex>();

function buildIndex(cluster: Cluster): PolicyIndex {
  const isolating = byPodAndDirection(cluster, policiesInForce(cluster));
  const refused = byPodAndDirection(
    cluster,
    cluster.policies.filter((policy) => !isInForce(policy, cluster)),
  );
  return { isolating, refused };
}

function byPodAndDirection(
  cluster: Cluster,
  policies: readonly NetworkPolicy[],
): (pod: PodManifest, direction: Direction) => readonly NetworkPolicy[] {
  const byNamespace = new Map<string, NetworkPolicy[]>();
  for (const policy of policies) {
    const list = byNamespace.get(policy.namespace);
    if (list === undefined) byNamespace.set(policy.namespace, [policy]);
    else list.push(policy);
  }
  const answers = new Map<PodManifest, Readonly<Record<Direction, readonly NetworkPolicy[]>>>();
  return (pod, direction) => {
    let answer = answers.get(pod);
    if (answer === undefined) {
      const selecting = isBeyondPolicies(pod, cluster)
        ? []
        : (byNamespace.get(pod.namespace) ?? []).filter((policy) => matchesLabels(policy.podSelector, pod.labels));
      answer = {
        ingress: selecting.filter((policy) => policy.policyTypes.includes('ingress')),
        egress: selecting.filter((policy) => policy.policyTypes.includes('egress')),
      };
      answers.set(pod, answer);
    }
    return answer[direction];
  };
}

/** Whether a pod shares its node's network, which policies neither select nor match by selectors. */
export function isBeyondPolicies(pod: PodManifest, { assumptions }: Cluster): boolean {
  return pod.hostNetwork && assumptions.hostNetworkPods === 'nodeAddress';
}
