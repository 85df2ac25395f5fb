import type { AdminPolicy } from '../adminPolicy';
import type { Cluster, Workload } from '../cluster';
import { matchesLabels } from '../matching/labelSelector';
import type { NetworkPolicy, PodManifest } from '../resources';
import { subjectHolds } from './adminIndex';
import { isBeyondPolicies } from './policyIndex';
import { standingPods } from './standingPods';

/** The workloads of which a policy selects at least one pod, in cluster order; asked of a refused policy, those it would select. */
export function selectedWorkloads(cluster: Cluster, policy: NetworkPolicy | AdminPolicy): readonly Workload[] {
  const selects = (pod: PodManifest) =>
    policy.kind === 'NetworkPolicy'
      ? pod.namespace === policy.namespace &&
        !isBeyondPolicies(pod, cluster) &&
        matchesLabels(policy.podSelector, pod.labels)
      : subjectHolds(policy, pod, cluster);
  return [...cluster.workloads.values()].filter((workload) => standingPods(workload).some(selects));
}
