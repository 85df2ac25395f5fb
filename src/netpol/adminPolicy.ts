import type { Place } from './place';
import type { LabelSelector, Protocol } from './resources';

/** The kinds that an administrator's policy is written as, in `policy.networking.k8s.io`: two of v1alpha1 and the one of v1alpha2 that replaces both. */
export type AdminPolicyKind = 'AdminNetworkPolicy' | 'BaselineAdminNetworkPolicy' | 'ClusterNetworkPolicy';

/** When a policy is asked: the Admin tier before every NetworkPolicy, the Baseline tier where none isolates the pod. */
export type AdminTier = 'Admin' | 'Baseline';

/** What a rule decides. v1alpha1 writes `Allow` for `Accept`. `Pass` leaves the tier undecided. */
export type AdminAction = 'Accept' | 'Deny' | 'Pass';

/** Pods of whole namespaces, or some pods of them. Each selector that is `{}` matches everything. */
export type AdminSubject =
  | { readonly kind: 'namespaces'; readonly namespaceSelector: LabelSelector }
  | { readonly kind: 'pods'; readonly namespaceSelector: LabelSelector; readonly podSelector: LabelSelector };

/** One item of `from` or `to`. */
export type AdminPeer =
  | AdminSubject
  /** Address ranges of `to`, as written; they match pods by their addresses too. */
  | { readonly kind: 'networks'; readonly cidrs: readonly string[] }
  /** What the engine does not simulate: it may match any address that is not a pod's (`nodes`: also pods on the host's network). */
  | { readonly kind: 'notSimulated'; readonly field: 'nodes' | 'domainNames' }
  /** No field that is known. Its rule fails closed, whatever else it says: Accept matches nothing, Deny and Pass deny everything. */
  | { readonly kind: 'unknownField' };

/** One item of `ports` (v1alpha1) or `protocols` (v1alpha2). A name brings the protocol that the destination pod declares for it. */
export type AdminPort =
  | { readonly kind: 'range'; readonly protocol: Protocol; readonly port: number; readonly endPort: number }
  | { readonly kind: 'named'; readonly name: string };

/** One item of `ingress` or `egress`. The first of a policy that matches peer and port decides. */
export interface AdminRule {
  /** Absent when the rule has no name. */
  readonly name?: string;
  readonly action: AdminAction;
  /** Never empty in a policy that a server stores. */
  readonly peers: readonly AdminPeer[];
  /** Empty means every port of every protocol. */
  readonly ports: readonly AdminPort[];
}

/** An AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy, in one form. It never isolates: what no rule matches goes on to the next tier. */
export interface AdminPolicy {
  readonly kind: AdminPolicyKind;
  readonly name: string;
  readonly tier: AdminTier;
  /** From 0 (asked first) to 1000; 0 for the one BaselineAdminNetworkPolicy. Between equals of a tier the order is not defined: where it matters, a verdict is unknown. */
  readonly priority: number;
  readonly subject: AdminSubject;
  readonly ingress: readonly AdminRule[];
  readonly egress: readonly AdminRule[];
  /** As for a NetworkPolicy. */
  readonly admission: 'accepted' | 'refusedByStrict' | 'refused';
  readonly origin: Place;
}
