import type { Splice } from '#manifests';
import type { Change } from './workspace';

/** The changes of two transactions as one list; an insertion that follows directly on the one before is told as one with it, so that a typed word is one splice. */
export function joinChanges(before: readonly Change[], after: readonly Change[]): readonly Change[] {
  const last = before.at(-1);
  const [next, ...rest] = after;
  if (last?.kind !== 'splice' || next?.kind !== 'splice' || !follows(last, next)) return [...before, ...after];
  return [...before.slice(0, -1), { ...last, inserted: last.inserted + next.inserted }, ...rest];
}

function follows(last: Splice, next: Splice): boolean {
  return last.file === next.file && next.removed === '' && next.at === last.at + last.inserted.length;
}
