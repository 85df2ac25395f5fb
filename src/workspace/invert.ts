import { assertNever } from '#lib';
import type { Change } from './workspace';

/** The changes that take these back, in the order in which they have to be applied. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(invertChange).reverse();
}

function invertChange(change: Change): Change {
  switch (change.kind) {
    case 'splice':
      return { ...change, removed: change.inserted, inserted: change.removed };
    case 'createFile':
      return { ...change, kind: 'deleteFile' };
    case 'deleteFile':
      return { ...change, kind: 'createFile' };
    case 'renameFile':
      return { ...change, from: change.to, to: change.from };
    case 'move':
      return { ...change, from: change.to, to: change.from };
    default:
      return assertNever(change);
  }
}
