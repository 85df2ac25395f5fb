import type { AddressRange } from './address/address';
import type { AdminPolicy } from './adminPolicy';
import type { Place } from './place';
import type { Labels, NetworkPolicy, PodManifest, WorkloadKind } from './resources';

/** `namespace/name[Kind]`: names one workload of a cluster. */
export type WorkloadId = string;

/** What runs together under one name: an owner with all its pods, or a Pod without owner. Never without pods. */
export interface Workload {
  readonly id: WorkloadId;
  readonly kind: WorkloadKind;
  readonly namespace: string;
  readonly name: string;
  /** One entry for each manifest that contributes pods; equal answers are told as one, differing ones as `partly`. */
  readonly pods: readonly PodManifest[];
  readonly origin: Place;
}

/** A namespace with the labels that selectors see. */
export interface ClusterNamespace {
  readonly name: string;
  readonly labels: Labels;
  /** Absent when no manifest declares it. */
  readonly origin?: Place;
}

/** Choices where references disagree; see docs/semantics.md. */
export interface Assumptions {
  /** `asStoredByLenientServer` puts policies in force that only strict validation refuses. */
  readonly refusedObjects: 'notInForce' | 'asStoredByLenientServer';
  readonly ipBlockMatchesPods: 'knownAddresses' | 'never';
  readonly hostNetworkPods: 'nodeAddress' | 'ordinary';
  readonly selfTraffic: 'alwaysAllowed' | 'judged';
}

/** A cluster ready to be asked: owners joined with their pods, undeclared namespaces implied, every order fixed. */
export interface Cluster {
  readonly namespaces: ReadonlyMap<string, ClusterNamespace>;
  readonly workloads: ReadonlyMap<WorkloadId, Workload>;
  /** All policies, refused ones too, in document order. */
  readonly policies: readonly NetworkPolicy[];
  /** All policies of administrators, refused ones too, in document order. */
  readonly adminPolicies: readonly AdminPolicy[];
  /** Addresses that no pod has; never all of a family. A pod whose address is not known is none of them. */
  readonly outside: readonly AddressRange[];
  readonly assumptions: Assumptions;
}
