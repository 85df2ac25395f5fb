import type { Change, Step, Transaction } from './workspace';

/** A pause in typing (or in nudging a node) after which undo begins a new step. */
export const joinPauseMs = 800;

/**
 * Whether a transaction that asks to join goes on with what the step did: same origin, same label, no longer pause than `joinPauseMs`,
 * in the same file (or, where no text changes, with the same nodes), and without beginning a new line.
 * Enter thus begins a step, and what is typed on the new line joins it: undo takes back typing line by line.
 */
export function continuesStep(step: Step, transaction: Transaction, nowMs: number): boolean {
  return (
    step.origin === transaction.origin &&
    step.label === transaction.label &&
    nowMs - step.atMs <= joinPauseMs &&
    subject(step.changes) === subject(transaction.changes) &&
    !transaction.changes.some(beginsLine)
  );
}

function subject(changes: readonly Change[]): string {
  const files = changes.flatMap((change) => (change.kind === 'splice' ? [change.file] : []));
  if (files.length > 0) return `text ${JSON.stringify([...new Set(files)].sort())}`;
  const nodes = changes.flatMap((change) => (change.kind === 'move' ? [change.node] : []));
  return `nodes ${JSON.stringify([...new Set(nodes)].sort())}`;
}

function beginsLine(change: Change): boolean {
  return change.kind === 'splice' && /[\r\n]/.test(change.inserted);
}
