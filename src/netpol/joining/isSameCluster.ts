import { sameData } from '#lib';
import type { Resources } from '../resources';

/**
 * Whether two readings make the same cluster: the same namespaces, pods and policies (as objects, so that places agree
 * too) and outside sources that say the same. Flows, and what a Scenario says besides, play no part.
 */
export function isSameCluster(a: Resources, b: Resources): boolean {
  return (
    sameObjects(a.namespaces, b.namespaces) &&
    sameObjects(a.pods, b.pods) &&
    sameObjects(a.policies, b.policies) &&
    sameObjects(a.adminPolicies, b.adminPolicies) &&
    sameData(outsideOf(a), outsideOf(b))
  );
}

function sameObjects(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}

function outsideOf({ scenarios }: Resources): readonly (readonly string[])[] {
  return scenarios.map(({ external }) => external.map(({ cidr }) => cidr));
}
