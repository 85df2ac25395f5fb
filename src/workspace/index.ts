export { applyChanges } from './apply';
export { commit, emptyHistory, redo, undo } from './history';
export { invertChanges } from './invert';
export type { Change, Draft, History, NodeId, Origin, Point, Step, Transaction, Workspace } from './workspace';
