import type { Cluster, Workload } from '../cluster';
import { matchesLabels } from '../matching/labelSelector';
import type { NetworkPolicy } from '../resources';
import { isBeyondPolicies } from './policyIndex';
import { standingPods } from './standingPods';

/** The workloads of which a policy selects at least one pod, in cluster order; asked of a refused policy, those it would select. */
export function selectedWorkloads(cluster: Cluster, policy: NetworkPolicy): readonly Workload[] {
  return [...cluster.workloads.values()].filter(
    (workload) =>
      workload.namespace === policy.namespace &&
      standingPods(workload).some(
        (pod) => !isBeyondPolicies(pod, cluster) && matchesLabels(policy.podSelector, pod.labels),
      ),
  );
}
