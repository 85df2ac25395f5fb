import { sameData } from '#lib';
import type { AdminPolicy, NetworkPolicy } from '#netpol';
import type { AdminPolicyEntry, PolicyEntry } from './picture';

/** How many hues there are before they repeat. */
export const hueCount = 8;

/**
 * The hue of each policy, in the order given. A policy keeps the hue that it had under its namespace and name, or, when
 * it has been renamed, under its place in the manifests; a new one takes the hue that the fewest others have.
 */
export function huesOf(
  policies: readonly (NetworkPolicy | AdminPolicy)[],
  previous: readonly (PolicyEntry | AdminPolicyEntry)[],
): readonly number[] {
  const before = new Map(previous.map((entry) => [policyKey(entry.policy), entry]));
  const names = new Set(policies.map(policyKey));
  const gone = previous.filter((entry) => !names.has(policyKey(entry.policy)));
  const kept = policies.map((policy) => {
    const same = before.get(policyKey(policy));
    const renamed = same ?? gone.find((entry) => sameData(entry.policy.origin, policy.origin));
    return renamed?.hue;
  });
  const uses = Array.from({ length: hueCount }, () => 0);
  for (const hue of kept) if (hue !== undefined) uses[hue] = (uses[hue] ?? 0) + 1;
  return kept.map((hue) => {
    if (hue !== undefined) return hue;
    const least = uses.indexOf(Math.min(...uses));
    uses[least] = (uses[least] ?? 0) + 1;
    return least;
  });
}

/** A policy's namespace and name, as the view names it: `default/db-policy`. One of an administrator has its kind instead: `AdminNetworkPolicy/guard`. */
export function policyKey(
  policy: Pick<NetworkPolicy, 'namespace' | 'name'> | Pick<AdminPolicy, 'kind' | 'name'>,
): string {
  return `${'namespace' in policy ? policy.namespace : policy.kind}/${policy.name}`;
}
