import type { Cluster } from '../cluster';

/** A name for a new policy that no policy of the namespace has: the base itself, else with `-2`, `-3` and so on. */
export function policyName(cluster: Cluster, namespace: string, base: string): string {
  const taken = new Set(
    cluster.policies.filter((policy) => policy.namespace === namespace).map((policy) => policy.name),
  );
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `-${count}`;
    // Names of objects end at 253 characters, and not with a dot or hyphen before the suffix.
    const name = `${base.slice(0, 253 - suffix.length).replace(/[-.]+$/, '')}${suffix}`;
    if (!taken.has(name)) return name;
  }
}
