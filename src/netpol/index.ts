export type { AddressFamily, AddressRange } from './address';
export { contains } from './address';
export type { Cidr, CidrProblem, CidrReading } from './cidr';
export { formatCidr, isStrictSubset, parseCidr } from './cidr';
export type { Assumptions, Cluster, ClusterNamespace, Workload, WorkloadId } from './cluster';
export { clusterOf, defaultAssumptions, workloadId } from './clusterOf';
export { doorOf } from './doorOf';
export type { Finding, FindingCode, Repair, Severity } from './finding';
export { findPlugin } from './findPlugin';
export { judge } from './judge';
export type { FieldPath, Place } from './place';
export { formatPath, placeWithin } from './place';
export type { PluginProfile, Support } from './plugin';
export { pluginProfiles } from './plugins/profiles';
export type { PolicyEdit } from './policyEdit';
export type { NewIsolation, Obstacle, Proposal } from './proposal';
export { resolveEndpoint } from './resolveEndpoint';
export type {
  ContainerPort,
  Direction,
  External,
  Flow,
  IPBlock,
  LabelSelector,
  LabelSelectorRequirement,
  Labels,
  Namespace,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicyRule,
  OtherObject,
  OwnerReference,
  PodManifest,
  Protocol,
  Resources,
  Scenario,
  WorkloadKind,
} from './resources';
export { selectedWorkloads } from './selectedWorkloads';
export type {
  Connection,
  Door,
  DoorVerdict,
  Endpoint,
  MissedField,
  NearMiss,
  Outcome,
  RuleMatch,
  RuleRef,
  UnknownReason,
  Verdict,
} from './verdict';
