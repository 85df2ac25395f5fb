import type { Cluster } from '../cluster';
import type { NetworkPolicy } from '../resources';

/**
 * The policies that a cluster enforces, in document order. Applied in order, the later of two with one name replaces the
 * earlier; a refused one replaces nothing.
 */
export function policiesInForce(cluster: Cluster): readonly NetworkPolicy[] {
  const standing = new Map<string, NetworkPolicy>();
  for (const policy of cluster.policies) {
    if (isInForce(policy, cluster)) standing.set(`${policy.namespace}/${policy.name}`, policy);
  }
  const inForce = new Set(standing.values());
  return cluster.policies.filter((policy) => inForce.has(policy));
}

/** Whether the API server that the cluster assumes stores a policy. */
export function isInForce(policy: Pick<NetworkPolicy, 'admission'>, { assumptions }: Cluster): boolean {
  if (policy.admission === 'accepted') return true;
  return policy.admission === 'refusedByStrict' && assumptions.refusedObjects === 'asStoredByLenientServer';
}
