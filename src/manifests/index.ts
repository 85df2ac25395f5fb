export type { Edit, EditPort, ObjectName } from './edit/edit';
export type { Plan, Refusal } from './edit/plan';
export { locate } from './read/locate';
export { placeAt } from './read/placeAt';
export { read } from './read/read';
export type { DocumentReading, FileReading, Reading } from './reading';
export type { SourceFile, Splice, TextRange } from './text';
