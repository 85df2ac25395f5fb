import type { Cluster, Workload } from '../cluster';
import type { External } from '../resources';
import type { Endpoint } from '../verdict';

/**
 * Finds what one end of a flow names: `default/web` a workload of any kind (the first, if several share the name),
 * `default/web[Deployment]` one of that kind, a name without slash an outside source. Absent when there is none.
 */
export function resolveEndpoint(cluster: Cluster, externals: readonly External[], ref: string): Endpoint | undefined {
  if (!ref.includes('/')) {
    const external = externals.find(({ name }) => name === ref);
    return external && { kind: 'external', external };
  }
  const workload = cluster.workloads.get(ref) ?? workloadsByName(cluster).get(ref);
  return workload && { kind: 'workload', workload };
}

const namesOfClusters = new WeakMap<Cluster, ReadonlyMap<string, Workload>>();

function workloadsByName(cluster: Cluster): ReadonlyMap<string, Workload> {
  const known = namesOfClusters.get(cluster);
  if (known !== undefined) return known;
  const byName = new Map<string, Workload>();
  for (const workload of cluster.workloads.values()) {
    const name = `${workload.namespace}/${workload.name}`;
    if (!byName.has(name)) byName.set(name, workload);
  }
  namesOfClusters.set(cluster, byName);
  return byName;
}
