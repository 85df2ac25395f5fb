export type { Change, History, NodeId, Origin, Point, Step, Transaction, Workspace } from './workspace';
