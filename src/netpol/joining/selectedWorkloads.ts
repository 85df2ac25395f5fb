import type { AdminPolicy } from '../adminPolicy';
import type { Cluster, Workload } from '../cluster';
import { matchesLabels } from '../matching/labelSelector';
import { labelsOfNamespace } from '../matching/party';
import type { NetworkPolicy, PodManifest } from '../resources';
import { isBeyondPolicies } from './policyIndex';
import { standingPods } from './standingPods';

/** The workloads of which a policy selects at least one pod, in cluster order; asked of a refused policy, those it would select. */
export function selectedWorkloads(cluster: Cluster, policy: NetworkPolicy | AdminPolicy): readonly Workload[] {
  const selects = policy.kind === 'NetworkPolicy' ? selectedBy(policy) : selectedByAdmin(cluster, policy);
  return [...cluster.workloads.values()].filter((workload) =>
    standingPods(workload).some((pod) => !isBeyondPolicies(pod, cluster) && selects(pod)),
  );
}

function selectedBy({ namespace, podSelector }: NetworkPolicy): (pod: PodManifest) => boolean {
  return (pod) => pod.namespace === namespace && matchesLabels(podSelector, pod.labels);
}

function selectedByAdmin(cluster: Cluster, { subject }: AdminPolicy): (pod: PodManifest) => boolean {
  return (pod) =>
    matchesLabels(subject.namespaceSelector, labelsOfNamespace(cluster, pod.namespace)) &&
    (subject.kind === 'namespaces' || matchesLabels(subject.podSelector, pod.labels));
}
