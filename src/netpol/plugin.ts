/** What is known of a plugin's support for a feature of the API. */
export type Support = 'yes' | 'no' | 'unknown';

/**
 * A network plugin as the simulator sees it. Data only: nothing in the engine asks for a plugin by name. Where support is
 * `unknown`, a verdict that depends on it is unknown too. Fields other than `enforces` and `adminPolicies` are about
 * NetworkPolicies; rules of administrators are taken as their API says.
 */
export interface PluginProfile {
  /** Written in a Scenario's `spec.plugin`. */
  readonly id: string;
  /** As its makers write it. */
  readonly label: string;
  /** `no`: policies are accepted and ignored in this direction. */
  readonly enforces: { readonly ingress: Support; readonly egress: Support };
  /** For outside addresses. `no`: an `ipBlock` matches nothing. */
  readonly ipBlock: Support;
  /** `no`: an `ipBlock` matches outside addresses alone. */
  readonly ipBlockMatchesPods: Support;
  /** `no`: an item of `ports` with a name matches nothing. `refusesPolicy`: a policy that names a port anywhere is passed over whole. */
  readonly namedPorts: Support | 'refusesPolicy';
  /** `no`: of a range, only `port` is applied. */
  readonly endPort: Support;
  /** `no`: an item of `ports` for SCTP matches nothing. */
  readonly sctp: Support;
  /** For AdminNetworkPolicy and BaselineAdminNetworkPolicy (v1alpha1) and ClusterNetworkPolicy (v1alpha2). `no`: they are ignored. */
  readonly adminPolicies: { readonly v1alpha1: Support; readonly v1alpha2: Support };
  readonly status: 'maintained' | 'unmaintained' | 'specification';
  /** Facts behind the fields, each with its date. */
  readonly evidence: readonly string[];
}
