export type { DiagnosisInput } from './diagnose';
export { diagnose, findingsOf } from './diagnose';
