export { arrangement, type Layout, type LayoutNode } from './arrangement';
export {
  arrivalPoint,
  cardContent,
  cardMetrics,
  departurePoint,
  doorHeight,
  doorMetrics,
} from './card';
export { chipMetrics, labelText, portText } from './chips';
export { meetsExpectation } from './edges';
export { emptyFrameSize, frameAround, framePadding } from './frame';
export { hueCount, policyKey } from './hues';
export { externalNodeId, namespaceNodeId, workloadNodeId } from './nodeId';
export type {
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
export type { FindWord, Sentence } from './story/sentence';
export { type DoorSubject, tellDoorOwner, tellDoorStatus, tellIsolation } from './story/tellDoor';
export { tellAllowing, tellMissedField, tellMissedRule, tellUnknown } from './story/tellReason';
export { type EndNames, pluginName, tellBasis, tellVerdict } from './story/tellVerdict';
