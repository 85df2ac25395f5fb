import { assertNever } from '#lib';
import { applyChanges } from './apply';
import { continuesStep } from './continuesStep';
import { invertChanges } from './invert';
import { joinChanges } from './joinChanges';
import type { Change, Draft, History, Step, Transaction } from './workspace';

/** The history of a workspace that nobody has changed yet. */
export const emptyHistory: History = { done: [], undone: [] };

/** The most steps that can be taken back. */
export const maxSteps = 1000;

/** The most text that steps keep for undo, in UTF-16 units; the newest step is kept whatever its size. */
export const maxStepText = 20_000_000;

/**
 * The draft after a transaction. A transaction without changes gives the same draft.
 * `record` and `join` leave nothing to redo. `skip` goes into the newest step and keeps what can be redone where it only moves nodes;
 * with no step to go into, it becomes part of the ground that undo returns to.
 */
export function commit(draft: Draft, transaction: Transaction, nowMs: number): Draft {
  if (transaction.changes.length === 0) return draft;
  const workspace = applyChanges(draft.workspace, transaction.changes);
  return { workspace, history: bounded(remember(draft.history, transaction, nowMs)) };
}

/** The draft with its newest step taken back, and the changes that did it; absent when there is nothing to take back. */
export function undo(draft: Draft): { readonly draft: Draft; readonly changes: readonly Change[] } | undefined {
  const step = draft.history.done.at(-1);
  if (step === undefined) return undefined;
  const changes = invertChanges(step.changes);
  const history = { done: finished(draft.history.done.slice(0, -1)), undone: [...draft.history.undone, step] };
  return { draft: { workspace: applyChanges(draft.workspace, changes), history }, changes };
}

/** The draft with the step brought back that undo took last, and the changes that did it; absent when there is nothing to bring back. */
export function redo(draft: Draft): { readonly draft: Draft; readonly changes: readonly Change[] } | undefined {
  const step = draft.history.undone.at(-1);
  if (step === undefined) return undefined;
  const history = { done: finished([...draft.history.done, step]), undone: draft.history.undone.slice(0, -1) };
  return { draft: { workspace: applyChanges(draft.workspace, step.changes), history }, changes: step.changes };
}

function remember(history: History, transaction: Transaction, nowMs: number): History {
  const { changes, origin, label } = transaction;
  const last = history.done.at(-1);
  switch (transaction.history) {
    case 'skip': {
      const undone = rebase(history.undone, changes);
      if (last === undefined) return { done: [], undone };
      return { done: [...history.done.slice(0, -1), { ...last, changes: [...last.changes, ...changes] }], undone };
    }
    case 'join':
      if (last !== undefined && continuesStep(last, transaction, nowMs)) {
        const joined = { ...last, changes: joinChanges(last.changes, changes), atMs: nowMs };
        return { done: [...history.done.slice(0, -1), joined], undone: [] };
      }
      return { done: [...history.done, { changes, origin, label, atMs: nowMs }], undone: [] };
    case 'record':
      return { done: [...history.done, { changes, origin, label, atMs: nowMs }], undone: [] };
    default:
      return assertNever(transaction.history);
  }
}

/** Steps to redo, standing on ground where nodes have moved meanwhile: the first move of such a node now starts from its new place. Text that changed meanwhile leaves nothing to redo. */
function rebase(undone: readonly Step[], changes: readonly Change[]): readonly Step[] {
  if (changes.some((change) => change.kind !== 'move')) return [];
  const moved = new Map(changes.flatMap((change) => (change.kind === 'move' ? [[change.node, change.to]] : [])));
  return undone.toReversed().map(rebaseStep).toReversed();

  function rebaseStep(step: Step): Step {
    return { ...step, changes: step.changes.map(rebaseChange) };
  }
  function rebaseChange(change: Change): Change {
    if (change.kind !== 'move' || !moved.has(change.node)) return change;
    const from = moved.get(change.node);
    moved.delete(change.node);
    return { ...change, from };
  }
}

/** After an undo or a redo nothing joins the newest step any more, however soon it comes. */
function finished(done: readonly Step[]): readonly Step[] {
  const last = done.at(-1);
  return last === undefined ? done : [...done.slice(0, -1), { ...last, atMs: Number.NEGATIVE_INFINITY }];
}

function bounded(history: History): History {
  let text = 0;
  let keep = 0;
  for (const step of history.done.toReversed()) {
    text += textOf(step);
    if (keep > 0 && (keep === maxSteps || text > maxStepText)) break;
    keep += 1;
  }
  return keep === history.done.length ? history : { ...history, done: history.done.slice(-keep) };
}

function textOf(step: Step): number {
  return step.changes.reduce((sum, change) => sum + lengthOf(change), 0);
}

function lengthOf(change: Change): number {
  if (change.kind === 'splice') return change.removed.length + change.inserted.length;
  if (change.kind === 'createFile' || change.kind === 'deleteFile') return change.text.length;
  return 0;
}
