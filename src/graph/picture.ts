import type {
  AdminPolicy,
  ClusterNamespace,
  ContainerPort,
  Door,
  External,
  Flow,
  Labels,
  NetworkPolicy,
  Verdict,
  Workload,
} from '#netpol';

/** Names a node; the same names as positions have. */
export type NodeId = string;
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Point, Size {}

/** One value for each of a pod's two doors. */
export interface PerDoor<T> {
  readonly ingress: T;
  readonly egress: T;
}

export interface WorkloadNode extends Box {
  readonly kind: 'workload';
  readonly id: NodeId;
  readonly workload: Workload;
  readonly labels: Labels;
  readonly ports: readonly ContainerPort[];
  readonly ingress: Door;
  readonly egress: Door;
  /** Hues of the policies that select it: of the Admin tier, NetworkPolicies, of the Baseline tier; each in document order. */
  readonly hues: readonly number[];
  /** Hues of the policies that isolate it at each door or have rules for it, in the same order. */
  readonly doorHues: PerDoor<readonly number[]>;
  /** Flows that pass each door; a door is as tall as they need. */
  readonly traffic: PerDoor<number>;
  /** Whether the workspace has a position for it; otherwise it stands where `placeMissing` would put it. */
  readonly placed: boolean;
  /** Its manifest does not parse now; this is what it last meant. */
  readonly stale: boolean;
}

export interface NamespaceNode extends Box {
  readonly kind: 'namespace';
  readonly id: NodeId;
  readonly namespace: ClusterNamespace;
  readonly declared: boolean;
  /** Its workloads. The frame is drawn round them; only an empty namespace stands at a position of its own. */
  readonly members: readonly NodeId[];
  /** False only for an empty namespace that the workspace has no position for. */
  readonly placed: boolean;
}

export interface ExternalNode extends Box {
  readonly kind: 'external';
  readonly id: NodeId;
  readonly external: External;
  /** Flows that arrive and that leave. */
  readonly traffic: PerDoor<number>;
  readonly placed: boolean;
  readonly stale: boolean;
}

export type PictureNode = WorkloadNode | NamespaceNode | ExternalNode;

/** One of several equal places, from 0. */
export interface Slot {
  readonly index: number;
  readonly count: number;
}

export interface FlowEdge {
  /** `flow:` and the flow's place: file, document and position in `flows`. */
  readonly id: string;
  readonly flow: Flow;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly verdict: Verdict;
  /** `TCP 3306` */
  readonly label: string;
  /** Among the flows between the same two nodes (either way): which one this is, from 0, and of how many. */
  readonly lane: Slot;
  /** Where it leaves the source's egress door and reaches the target's ingress door, counted from the top. */
  readonly departure: Slot;
  readonly arrival: Slot;
  /** Whether the outcome is what the flow's `expect` says; absent without one. */
  readonly meetsExpectation?: boolean;
}

export interface PolicyEntry {
  readonly policy: NetworkPolicy;
  /** From 0; colours repeat after the last. Stable while the policy keeps its namespace and name. */
  readonly hue: number;
  /** Workloads it selects. */
  readonly selects: readonly NodeId[];
  /** Edges that one of its rules allows, or that it stops. */
  readonly edges: readonly string[];
}

/** A policy of an administrator, as the lists and the canvas show it. */
export interface AdminPolicyEntry {
  readonly policy: AdminPolicy;
  /** From the same colours as the others'. */
  readonly hue: number;
  /** Workloads that its subject holds. */
  readonly selects: readonly NodeId[];
  /** Edges that one of its rules matches at a door, whether it decides or passes. */
  readonly edges: readonly string[];
}

/** Everything that the canvas and the lists show, as plain data. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly FlowEdge[];
  readonly policies: readonly PolicyEntry[];
  /** In document order. */
  readonly adminPolicies: readonly AdminPolicyEntry[];
}
