export type { AddressFamily, AddressRange } from './address/address';
export { contains, overlaps } from './address/address';
export type { Cidr, CidrProblem, CidrReading } from './address/cidr';
export { formatCidr, isStrictSubset, parseCidr } from './address/cidr';
export { describeRange, rangeNamed } from './address/rangeNamed';
export type {
  AdminAction,
  AdminPeer,
  AdminPolicy,
  AdminPolicyKind,
  AdminPort,
  AdminRule,
  AdminSubject,
  AdminTier,
} from './adminPolicy';
export type { Assumptions, Cluster, ClusterNamespace, Workload, WorkloadId } from './cluster';
export { describePeer, describePort, describeSelector } from './describing/describe';
export type { DiagnosisCode } from './diagnosisCode';
export type {
  Finding,
  FindingCode,
  LenientAnswer,
  LenientEffect,
  Repair,
  RepairChange,
  RepairValue,
  Severity,
  TextReplacement,
} from './finding';
export { clusterOf, defaultAssumptions, namespaceNameLabel, workloadId } from './joining/clusterOf';
export { endpointNamed } from './joining/endpointNamed';
export { flowConnection } from './joining/flowConnection';
export { isSameCluster } from './joining/isSameCluster';
export { matchedExternals } from './joining/matchedExternals';
export { matchedWorkloads } from './joining/matchedWorkloads';
export { resolveEndpoint } from './joining/resolveEndpoint';
export { selectedWorkloads } from './joining/selectedWorkloads';
export { doorOf } from './judging/doorOf';
export { judge } from './judging/judge';
export { type OverlookedField, type OverlookedRule, overlookedRules } from './judging/overlookedRules';
export { isAlikeAtLarge, isSameBasis, type VerdictBasis, verdictBasis } from './judging/verdictBasis';
export { matchesLabels } from './matching/labelSelector';
export type { FieldPath, Place } from './place';
export { formatPath, placeStepsWithin, placeWithin, samePlace } from './place';
export type { PluginProfile, Support } from './plugin';
export { findPlugin } from './plugins/findPlugin';
export { pluginProfiles } from './plugins/profiles';
export type { PolicyEdit } from './policyEdit';
export type { NewIsolation, Obstacle, Proposal } from './proposal';
export { type FoundPeers, peersFor } from './proposing/peersFor';
export { type FoundPorts, portsFor } from './proposing/portsFor';
export type { AllowRequest } from './proposing/proposeAllow';
export { proposeAllow } from './proposing/proposeAllow';
export type { DefaultDenyRequest } from './proposing/proposeDefaultDeny';
export { dnsRule, proposeDefaultDeny } from './proposing/proposeDefaultDeny';
export type { DenyRequest } from './proposing/proposeDeny';
export { proposeDeny } from './proposing/proposeDeny';
export { allConnections, type Connections, connections, undecidedConnections } from './reach/connections';
export { connectionsOf, type PeerConnections } from './reach/connectionsOf';
export { countPairs, type PairCount } from './reach/countPairs';
export { type MatrixAnswer, type MatrixPeer, matrixOf, type ReachMatrix } from './reach/matrix';
export { matrixConnections, type WantedCell } from './reach/matrixConnections';
export { connectionBetween, portsBetween } from './reach/portsBetween';
export type { PortRange, PortSet, Reach, ReachChange, ReachConnection, ReachPeer } from './reach/reach';
export { reachChanges } from './reach/reachChanges';
export { reachOf, updateReach } from './reach/reachOf';
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
export type {
  AdminMatch,
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
