export type { FindWord, Sentence } from './sentence';
export { type DoorSubject, tellDoorOwner, tellDoorStatus, tellIsolation } from './tellDoor';
export { tellAllowing, tellMissedField, tellMissedRule, tellUnknown } from './tellReason';
export { type EndNames, pluginName, tellBasis, tellVerdict } from './tellVerdict';
