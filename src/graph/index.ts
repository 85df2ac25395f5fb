export type {
  Box,
  ExternalNode,
  FlowEdge,
  NamespaceNode,
  NodeId,
  Picture,
  PictureNode,
  Point,
  PolicyEntry,
  Size,
  WorkloadNode,
} from './picture';
