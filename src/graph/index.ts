export { arrangement, type Layout, type LayoutNode } from './arrangement';
export {
  arrivalPoint,
  cardContent,
  departurePoint,
  doorHeight,
  doorMetrics,
} from './card';
export { labelText, portText } from './chips';
export { meetsExpectation } from './edges';
export { emptyFrameSize, frameAround } from './frame';
export { policyKey } from './hues';
export { endpointNodeId, externalNodeId, namespaceNodeId, workloadNodeId } from './nodeId';
export { type FindPeerNodes, peerNodes } from './peerNodes';
export type {
  AdminPolicyEntry,
  Box,
  ExternalNode,
  FlowEdge,
  NamespaceNode,
  NodeId,
  PerDoor,
  Picture,
  PictureNode,
  Point,
  PolicyEntry,
  Size,
  Slot,
  WorkloadNode,
} from './picture';
export { type PictureInput, type PictureSource, pictureOf } from './pictureOf';
export { placeMissing } from './placeMissing';
export { allPolicies, findPolicyEntry } from './policies';
