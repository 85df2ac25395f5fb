export { assertNever } from './assertNever';
export { diffLines, type Hunk, type LineDifference } from './diffLines';
export { lineOf } from './lineOf';
export { sameData } from './sameData';
