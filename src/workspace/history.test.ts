import { describe, expect, it } from 'vitest';
import { commit, emptyHistory, maxSteps, redo, undo } from './history';
import type { Change, Draft, Transaction, Workspace } from './workspace';

const web: Workspace = { files: [{ name: 'a.yaml', text: 'role: \n' }], positions: new Map() };
const start: Draft = { workspace: web, history: emptyHistory };

function typing(at: number, inserted: string, removed = ''): Transaction {
  const changes: readonly Change[] = [{ kind: 'splice', file: 'a.yaml', at, removed, inserted }];
  return { changes, origin: 'source', history: 'join', label: 'type' };
}

function move(x: number, history: Transaction['history'], from?: number): Transaction {
  const before = from === undefined ? undefined : { x: from, y: 0 };
  const changes: readonly Change[] = [{ kind: 'move', node: 'external:user', from: before, to: { x, y: 0 } }];
  return { changes, origin: 'canvas', history, label: 'move' };
}

function textOf(draft: Draft | undefined): string | undefined {
  return draft?.workspace.files[0]?.text;
}

describe('commit', () => {
  it('joins what is typed without a pause into one step and one splice', () => {
    let draft = commit(start, typing(6, 'd'), 0);
    draft = commit(draft, typing(7, 'b'), 700);
    expect(textOf(draft)).toBe('role: db\n');
    expect(draft.history.done).toEqual([
      {
        changes: [{ kind: 'splice', file: 'a.yaml', at: 6, removed: '', inserted: 'db' }],
        origin: 'source',
        label: 'type',
        atMs: 700,
      },
    ]);
  });

  it('keeps corrections in the same step', () => {
    let draft = commit(start, typing(6, 'dx'), 0);
    draft = commit(draft, typing(7, '', 'x'), 100);
    draft = commit(draft, typing(7, 'b'), 200);
    expect(textOf(draft)).toBe('role: db\n');
    expect(textOf(undo(draft)?.draft)).toBe('role: \n');
  });

  it('begins a step after a pause', () => {
    let draft = commit(start, typing(6, 'd'), 0);
    draft = commit(draft, typing(7, 'b'), 801);
    expect(textOf(undo(draft)?.draft)).toBe('role: d\n');
  });

  it('begins a step at a new line, and what follows on it joins', () => {
    let draft = commit(start, typing(6, 'db'), 0);
    draft = commit(draft, typing(8, '\n  '), 100);
    draft = commit(draft, typing(11, 'x'), 200);
    expect(textOf(draft)).toBe('role: db\n  x\n');
    expect(textOf(undo(draft)?.draft)).toBe('role: db\n');
  });

  it('does not join typing with what the canvas did meanwhile', () => {
    let draft = commit(start, typing(6, 'd'), 0);
    draft = commit(draft, move(5, 'record'), 100);
    draft = commit(draft, typing(7, 'b'), 200);
    expect(draft.history.done.map((step) => step.label)).toEqual(['type', 'move', 'type']);
  });

  it('does not join typing with a step that undo has just uncovered', () => {
    let draft = commit(start, typing(6, 'd'), 0);
    draft = commit(draft, typing(7, '\n'), 10);
    draft = undo(draft)?.draft ?? start;
    draft = commit(draft, typing(7, 'b'), 20);
    expect(textOf(undo(draft)?.draft)).toBe('role: d\n');
  });

  it('leaves nothing to redo after a new step', () => {
    const undone = undo(commit(start, typing(6, 'd'), 0))?.draft ?? start;
    expect(redo(commit(undone, typing(6, 'x'), 10))).toBeUndefined();
  });

  it('gives the same draft for a transaction without changes', () => {
    expect(commit(start, { changes: [], origin: 'canvas', history: 'record', label: 'move' }, 0)).toBe(start);
  });

  it('takes a skipped change back together with the step before it', () => {
    let draft = commit(start, typing(6, 'd'), 0);
    draft = commit(draft, move(5, 'skip'), 10);
    expect(draft.history.done).toHaveLength(1);
    expect(undo(draft)?.draft.workspace).toEqual(web);
  });

  it('makes a skipped change part of the ground when there is no step', () => {
    let draft = commit(start, move(5, 'skip'), 0);
    draft = commit(draft, typing(6, 'd'), 10);
    const undone = undo(draft)?.draft;
    expect(textOf(undone)).toBe('role: \n');
    expect(undone?.workspace.positions.get('external:user')).toEqual({ x: 5, y: 0 });
    expect(undone && undo(undone)).toBeUndefined();
  });

  it('keeps redo and undo exact when nodes settle between them', () => {
    let draft = commit(start, move(5, 'record'), 0);
    draft = undo(draft)?.draft ?? start;
    draft = commit(draft, move(9, 'skip'), 10);
    draft = redo(draft)?.draft ?? start;
    expect(draft.workspace.positions.get('external:user')).toEqual({ x: 5, y: 0 });
    draft = undo(draft)?.draft ?? start;
    expect(draft.workspace.positions.get('external:user')).toEqual({ x: 9, y: 0 });
  });

  it('forgets the oldest steps beyond the limit', () => {
    let draft = start;
    for (let index = 0; index < maxSteps + 5; index += 1) draft = commit(draft, move(index, 'record'), index);
    expect(draft.history.done).toHaveLength(maxSteps);
    expect(draft.history.done[0]?.atMs).toBe(5);
  });

  it('forgets the oldest steps when they hold too much text, but never the newest', () => {
    const huge = 'x'.repeat(15_000_000);
    let draft = commit(start, typing(0, huge), 0);
    draft = commit(draft, typing(0, '', huge), 10_000);
    expect(draft.history.done).toHaveLength(1);
    expect(textOf(undo(draft)?.draft)?.length).toBe(15_000_007);
  });
});
