export { assertNever } from './assertNever';
export { sameData } from './sameData';
