import { type Cluster, type DoorVerdict, type NetworkPolicy, selectedWorkloads } from '#netpol';
import type { JudgedFlow } from './edges';
import { huesOf } from './hues';
import { workloadNodeId } from './nodeId';
import type { PolicyEntry } from './picture';

/** All policies with their hues and what they select, in document order, edges still to come. */
export function policyEntries(
  cluster: Cluster,
  previous: readonly PolicyEntry[],
): readonly Omit<PolicyEntry, 'edges'>[] {
  const hues = huesOf(cluster.policies, previous);
  return cluster.policies.map((policy, index) => ({
    policy,
    hue: hues[index] ?? 0,
    selects: selectedWorkloads(cluster, policy).map((workload) => workloadNodeId(workload.id)),
  }));
}

/** For each policy, the edges that one of its rules allows or that it stops, in the edges' order. */
export function edgesByPolicy(edges: readonly JudgedFlow[]): ReadonlyMap<NetworkPolicy, readonly string[]> {
  const found = new Map<NetworkPolicy, string[]>();
  for (const edge of edges) {
    const concerned = new Set([...policiesAt(edge.verdict.egress), ...policiesAt(edge.verdict.ingress)]);
    for (const policy of concerned) {
      const list = found.get(policy);
      if (list === undefined) found.set(policy, [edge.id]);
      else list.push(edge.id);
    }
  }
  return found;
}

function policiesAt(door: DoorVerdict): readonly NetworkPolicy[] {
  const stops = door.outcome === 'denied' || door.outcome === 'partly';
  return [...door.allowedBy.map((match) => match.policy), ...(stops ? door.isolatedBy : [])];
}
