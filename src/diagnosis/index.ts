export { diagnose } from './diagnose';
