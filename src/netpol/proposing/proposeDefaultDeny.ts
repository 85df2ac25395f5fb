import type { Cluster, Workload } from '../cluster';
import { namespaceNameLabel } from '../joining/clusterOf';
import { isBeyondPolicies, policyIndex } from '../joining/policyIndex';
import { standingPods } from '../joining/standingPods';
import type { Obstacle, Proposal } from '../proposal';
import type { Direction, LabelSelector, NetworkPolicyRule, PodManifest } from '../resources';
import { distinguish } from './distinguish';
import { newIsolations } from './openDoor';
import { policyName } from './policyName';
import { inClusterOrder, selectablePods, workloadsOf } from './population';
import { impossible } from './proposeAllow';

/** Pods that should be isolated. */
export interface DefaultDenyRequest {
  readonly cluster: Cluster;
  readonly subject:
    | { readonly kind: 'workload'; readonly workload: Workload }
    | { readonly kind: 'namespace'; readonly namespace: string };
  readonly directions: readonly Direction[];
  /** Whether the same policy lets the pods ask the cluster's DNS; only with egress. */
  readonly dns: 'withDns' | 'withoutDns';
}

/**
 * One policy that isolates a workload, or every pod of a namespace, in the directions asked for. Directions that are so
 * already are left out: for a workload when all its pods are isolated, for a namespace when a policy for all its pods is there.
 */
export function proposeDefaultDeny({ cluster, subject, directions, dns }: DefaultDenyRequest): Proposal {
  const found =
    subject.kind === 'namespace' ? wholeNamespace(cluster, subject.namespace) : oneWorkload(cluster, subject.workload);
  if (found.kind !== 'subject') return impossible(found);
  const asked = (['ingress', 'egress'] as const).filter(
    (direction) => directions.includes(direction) && !found.isDenied(direction),
  );
  if (asked.length === 0) return { edits: [], newlyIsolated: [], indistinguishable: [] };
  const suffix = asked.length === 2 ? 'default-deny' : `default-deny-${asked[0]}`;
  const name = found.prefix === undefined ? suffix : `${found.prefix}-${suffix}`;
  return {
    edits: [
      {
        kind: 'addPolicy',
        namespace: found.namespace,
        name: policyName(cluster, found.namespace, name),
        podSelector: found.podSelector,
        policyTypes: asked,
        ...(asked.includes('egress') && dns === 'withDns' ? { egress: [dnsRule] } : {}),
      },
    ],
    newlyIsolated: asked.flatMap((direction) => newIsolations(cluster, found.pods, direction)),
    indistinguishable: found.indistinguishable,
  };
}

/** Name look-ups at the cluster's DNS, where kubeadm and most distributions run it. */
export const dnsRule: NetworkPolicyRule = {
  peers: [
    {
      namespaceSelector: { matchLabels: new Map([[namespaceNameLabel, 'kube-system']]), matchExpressions: [] },
      podSelector: { matchLabels: new Map([['k8s-app', 'kube-dns']]), matchExpressions: [] },
    },
  ],
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
};

interface Subject {
  readonly kind: 'subject';
  readonly namespace: string;
  /** Goes before the policy's name; absent for a namespace. */
  readonly prefix: string | undefined;
  readonly podSelector: LabelSelector;
  readonly pods: readonly PodManifest[];
  readonly indistinguishable: Proposal['indistinguishable'];
  isDenied(direction: Direction): boolean;
}

function wholeNamespace(cluster: Cluster, namespace: string): Subject {
  return {
    kind: 'subject',
    namespace,
    prefix: undefined,
    podSelector: { matchLabels: new Map(), matchExpressions: [] },
    pods: selectablePods(cluster, namespace),
    indistinguishable: [],
    isDenied: (direction) =>
      cluster.policies.some(
        ({ admission, podSelector, policyTypes, ...policy }) =>
          admission === 'accepted' &&
          policy.namespace === namespace &&
          podSelector.matchLabels.size === 0 &&
          podSelector.matchExpressions.length === 0 &&
          policyTypes.includes(direction),
      ),
  };
}

function oneWorkload(cluster: Cluster, workload: Workload): Subject | Obstacle {
  const pods = standingPods(workload).filter((pod) => !isBeyondPolicies(pod, cluster));
  if (pods.length === 0) return { kind: 'hostNetwork', workload: workload.id };
  const others = selectablePods(cluster, workload.namespace).filter((pod) => !pods.includes(pod));
  const distinction = distinguish(pods, others);
  if (distinction === undefined) return { kind: 'noDistinguishingLabel', workload: workload.id };
  const twins = workloadsOf(cluster, distinction.alsoMatches);
  return {
    kind: 'subject',
    namespace: workload.namespace,
    prefix: workload.name,
    podSelector: distinction.selector,
    pods: [...pods, ...distinction.alsoMatches],
    indistinguishable: inClusterOrder(
      cluster,
      twins.map(({ id }) => id),
    ),
    isDenied: (direction) => pods.every((pod) => policyIndex(cluster).isolating(pod, direction).length > 0),
  };
}
