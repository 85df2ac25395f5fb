import type { Resources } from '#netpol';

/** Resources of several documents as one, in their order. */
export function joinResources(all: readonly Resources[]): Resources {
  return {
    namespaces: all.flatMap(({ namespaces }) => namespaces),
    pods: all.flatMap(({ pods }) => pods),
    policies: all.flatMap(({ policies }) => policies),
    adminPolicies: all.flatMap(({ adminPolicies }) => adminPolicies),
    scenarios: all.flatMap(({ scenarios }) => scenarios),
    others: all.flatMap(({ others }) => others),
  };
}
