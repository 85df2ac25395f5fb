import type { Cluster, Workload, WorkloadId } from '../cluster';
import { isBeyondPolicies } from '../joining/policyIndex';
import { standingPods } from '../joining/standingPods';
import type { PodManifest } from '../resources';

/** The pods of a namespace (or of all) that policies can select, in cluster order. */
export function selectablePods(cluster: Cluster, namespace?: string): readonly PodManifest[] {
  return [...cluster.workloads.values()]
    .filter((workload) => namespace === undefined || workload.namespace === namespace)
    .flatMap(standingPods)
    .filter((pod) => !isBeyondPolicies(pod, cluster));
}

/** The workloads to which pods belong, in cluster order. */
export function workloadsOf(cluster: Cluster, pods: Iterable<PodManifest>): readonly Workload[] {
  const wanted = new Set(pods);
  if (wanted.size === 0) return [];
  return [...cluster.workloads.values()].filter((workload) => workload.pods.some((pod) => wanted.has(pod)));
}

/** Names of workloads in cluster order, each once. */
export function inClusterOrder(cluster: Cluster, ids: Iterable<WorkloadId>): readonly WorkloadId[] {
  const wanted = new Set(ids);
  return wanted.size === 0 ? [] : [...cluster.workloads.keys()].filter((id) => wanted.has(id));
}
