/** What is known of a plugin's support for a feature of the API. */
export type Support = 'yes' | 'no' | 'unknown';

/** A network plugin as the simulator sees it. Data only: nothing in the engine asks for a plugin by name. */
export interface PluginProfile {
  /** Written in a Scenario's `spec.plugin`. */
  readonly id: string;
  /** As its makers write it. */
  readonly label: string;
  readonly enforces: { readonly ingress: Support; readonly egress: Support };
  readonly ipBlockMatchesPods: Support;
  readonly namedPorts: Support;
  readonly endPort: Support;
  readonly sctp: Support;
  readonly status: 'maintained' | 'unmaintained' | 'specification';
  /** Facts behind the fields, each with its date. */
  readonly evidence: readonly string[];
}
