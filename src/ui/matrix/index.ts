export { Changes } from './changes/Changes';
export { Matrix } from './Matrix';
