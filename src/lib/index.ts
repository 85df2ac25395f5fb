export { assertNever } from './assertNever';
