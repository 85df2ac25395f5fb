import type { AdminPolicyKind } from '#netpol';

/** How one kind of administrator's policy is written: what differs between the three, in limits and words. */
export interface AdminDialect {
  readonly kind: AdminPolicyKind;
  readonly version: 'v1alpha1' | 'v1alpha2';
  /** `spec.tier` says the tier; the other kinds are of one. */
  readonly tiered: boolean;
  /** Whether `spec.priority` is needed; the one BaselineAdminNetworkPolicy has none. */
  readonly ranked: boolean;
  readonly actions: readonly string[];
  /** What a rule calls the list of what it matches beside peers. */
  readonly portsKey: 'ports' | 'protocols';
  readonly mostRules: number;
  /** Of peers and of ports in a rule. */
  readonly mostItems: number;
  /** Whether a rule with an empty list of ports is refused. */
  readonly portsNeeded: boolean;
  /** Whether peers of `pods` must say their namespaces. */
  readonly namespaceSelectorNeeded: boolean;
}

/** The three kinds of policy.networking.k8s.io. */
export const adminDialects: Readonly<Record<AdminPolicyKind, AdminDialect>> = {
  AdminNetworkPolicy: {
    kind: 'AdminNetworkPolicy',
    version: 'v1alpha1',
    tiered: false,
    ranked: true,
    actions: ['Allow', 'Deny', 'Pass'],
    portsKey: 'ports',
    mostRules: 100,
    mostItems: 100,
    portsNeeded: false,
    namespaceSelectorNeeded: true,
  },
  BaselineAdminNetworkPolicy: {
    kind: 'BaselineAdminNetworkPolicy',
    version: 'v1alpha1',
    tiered: false,
    ranked: false,
    actions: ['Allow', 'Deny'],
    portsKey: 'ports',
    mostRules: 100,
    mostItems: 100,
    portsNeeded: false,
    namespaceSelectorNeeded: true,
  },
  ClusterNetworkPolicy: {
    kind: 'ClusterNetworkPolicy',
    version: 'v1alpha2',
    tiered: true,
    ranked: true,
    actions: ['Accept', 'Deny', 'Pass'],
    portsKey: 'protocols',
    mostRules: 25,
    mostItems: 25,
    portsNeeded: true,
    namespaceSelectorNeeded: false,
  },
};

/** All three kinds. */
export const adminPolicyKinds: readonly AdminPolicyKind[] = [
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
];

/** How many addresses or names one peer may list. */
export const mostValuesOfPeer = 25;

/** The apiVersion of a kind. */
export function adminApiVersion(kind: AdminPolicyKind): string {
  return `policy.networking.k8s.io/${adminDialects[kind].version}`;
}
