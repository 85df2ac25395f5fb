import type { AdminPolicy } from './adminPolicy';
import type { Place } from './place';

/** Transport protocols that a NetworkPolicyPort may name; the API knows no other. */
export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/** The side of a pod that a connection passes: into it or out of it. */
export type Direction = 'ingress' | 'egress';

/** Labels of an object. A map, so that a label named `__proto__` is an ordinary label. */
export type Labels = ReadonlyMap<string, string>;

export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /** Empty for `Exists` and `DoesNotExist`. */
  readonly values: readonly string[];
}

/** All requirements must hold; with none, it matches every object. */
export interface LabelSelector {
  readonly matchLabels: Labels;
  readonly matchExpressions: readonly LabelSelectorRequirement[];
}

export interface IPBlock {
  /** As written, e.g. `203.0.113.0/24` or `2001:db8::/64`. */
  readonly cidr: string;
  readonly except: readonly string[];
}

/** One item of `from` or `to`. A field that is absent here was absent or null in the manifest. At least one is present. */
export interface NetworkPolicyPeer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: IPBlock;
}

/** One item of `ports`, after defaulting. */
export interface NetworkPolicyPort {
  /** TCP where the manifest names none. */
  readonly protocol: Protocol;
  /** A number from 1 to 65535, or a port name; absent means every port of the protocol. */
  readonly port?: number | string;
  /** Inclusive end of a range that starts at a numeric `port`. */
  readonly endPort?: number;
}

/** One item of `ingress` or `egress`. */
export interface NetworkPolicyRule {
  /** The items of `from` (ingress) or `to` (egress). Empty means any peer: absent, null and `[]` are one case in the API. */
  readonly peers: readonly NetworkPolicyPeer[];
  /** Empty means every port of every protocol: absent, null and `[]` are one case in the API. */
  readonly ports: readonly NetworkPolicyPort[];
}

/** A NetworkPolicy of `networking.k8s.io/v1` as an API server would store it, after defaulting. */
export interface NetworkPolicy {
  readonly kind: 'NetworkPolicy';
  readonly namespace: string;
  readonly name: string;
  readonly podSelector: LabelSelector;
  /** After defaulting; never empty, in the order Ingress, Egress. */
  readonly policyTypes: readonly Direction[];
  /** Whether the manifest left `policyTypes` out (absent, null or `[]`). */
  readonly policyTypesDefaulted: boolean;
  readonly ingress: readonly NetworkPolicyRule[];
  readonly egress: readonly NetworkPolicyRule[];
  /**
   * `accepted`: in force. `refusedByStrict`: kubectl's default refuses it, a lenient server (`--validate=ignore`) stores what stands here.
   * `refused`: no server stores it; what stands here is what could be read.
   */
  readonly admission: 'accepted' | 'refusedByStrict' | 'refused';
  readonly origin: Place;
}

export interface Namespace {
  readonly kind: 'Namespace';
  readonly name: string;
  /** Always holds `kubernetes.io/metadata.name`. */
  readonly labels: Labels;
  /** Absent for a namespace that is used but not declared. */
  readonly origin?: Place;
}

export interface ContainerPort {
  readonly containerPort: number;
  readonly protocol: Protocol;
  readonly name?: string;
}

/** The kinds that run pods. */
export type WorkloadKind =
  | 'Pod'
  | 'Deployment'
  | 'StatefulSet'
  | 'DaemonSet'
  | 'ReplicaSet'
  | 'Job'
  | 'CronJob'
  | 'ReplicationController';

/** Reference from a pod (or a ReplicaSet, or a Job) to the controller that owns it. */
export interface OwnerReference {
  readonly kind: string;
  readonly name: string;
}

/** A manifest that runs pods: a Pod itself, or an owner with its pod template. Selectors see the template's labels. */
export interface PodManifest {
  readonly kind: WorkloadKind;
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  /** Ports of `containers` and of restartable init containers. */
  readonly ports: readonly ContainerPort[];
  readonly hostNetwork: boolean;
  /** From `status.podIP` and `status.podIPs`; empty when unknown. */
  readonly podIPs: readonly string[];
  /** The controller entry of `metadata.ownerReferences`. */
  readonly owner?: OwnerReference;
  /** `spec.replicas` where the kind has it and the manifest says it. */
  readonly replicas?: number;
  /** The object. */
  readonly origin: Place;
  /** Field that holds the labels which selectors see: `metadata` for a Pod, `spec.template.metadata` (or the CronJob's longer path) for owners. */
  readonly podMetadata: Place;
  /** Field that holds `containers`. */
  readonly podSpec: Place;
}

/** An outside address range that a Scenario names. */
export interface External {
  readonly name: string;
  /** As written. */
  readonly cidr: string;
  readonly origin: Place;
}

/** One flow of a Scenario: an edge of the picture. */
export interface Flow {
  /** As written: `user`, `default/web`, or `default/web[Deployment]`. */
  readonly from: string;
  readonly to: string;
  readonly protocol: Protocol;
  /** A number, or the name of a port of the destination. */
  readonly port: number | string;
  readonly expect?: 'allow' | 'deny';
  readonly origin: Place;
}

/** Our own document: what the picture shows beside the cluster. */
export interface Scenario {
  readonly kind: 'Scenario';
  readonly name: string;
  /** As written; an unknown name is judged as `specification`. */
  readonly plugin?: string;
  readonly external: readonly External[];
  readonly flows: readonly Flow[];
  readonly origin: Place;
}

/** An object that is kept and listed, but plays no part in verdicts yet. */
export interface OtherObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly origin: Place;
}

/** Everything that the manifests say, in document order. */
export interface Resources {
  readonly namespaces: readonly Namespace[];
  readonly pods: readonly PodManifest[];
  readonly policies: readonly NetworkPolicy[];
  readonly adminPolicies: readonly AdminPolicy[];
  readonly scenarios: readonly Scenario[];
  readonly others: readonly OtherObject[];
}
