import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from './apply';
import { commit, emptyHistory, redo, undo } from './history';
import { invertChanges } from './invert';
import type { Change, Draft, Transaction, Workspace } from './workspace';

/** What a property test would like to do: numbers that `changesFor` turns into changes that fit the workspace at hand. */
interface Wish {
  readonly what: 'splice' | 'createFile' | 'deleteFile' | 'renameFile' | 'move' | 'forget';
  readonly which: number;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Any wish; half of them touch text. */
const anyWish: fc.Arbitrary<Wish> = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant('splice' as const) },
    {
      weight: 5,
      arbitrary: fc.constantFrom<Wish['what']>('createFile', 'deleteFile', 'renameFile', 'move', 'move', 'forget'),
    },
  ),
  which: fc.nat(1000),
  at: fc.nat(1000),
  length: fc.nat(6),
  text: fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('\n', '\r\n', '\uFEFF', '한', '\u{1F6A7}', '# x', '---\n', 'role: db\n'),
  ),
});

/** Some wishes. */
const anyWishes: fc.Arbitrary<readonly Wish[]> = fc.array(anyWish, { maxLength: 12 });

/** A small workspace with what makes bytes easy to lose: a BOM, CRLF, no final newline, text beyond the basic plane. */
const sampleWorkspace: Workspace = {
  files: [
    { name: 'policies.yaml', text: '\uFEFFkind: NetworkPolicy\r\nmetadata: {name: a}\r\n' },
    { name: 'workloads.yaml', text: '# 웹 \u{1F310}\nkind: Pod\n---\nkind: Pod' },
    { name: 'empty.yaml', text: '' },
  ],
  positions: new Map([
    ['workload:default/web[Pod]', { x: 0, y: 0 }],
    ['external:user', { x: -20, y: 4.5 }],
  ]),
};

describe('invertChanges', () => {
  it('restores every byte and every position after any changes', () => {
    let applied = 0;
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const changes = changesFor(sampleWorkspace, wishes);
        applied += changes.length;
        const after = applyChanges(sampleWorkspace, changes);
        expect(applyChanges(after, invertChanges(changes))).toEqual(sampleWorkspace);
        expect(invertChanges(invertChanges(changes))).toEqual(changes);
      }),
      { numRuns: 300 },
    );
    expect(applied).toBeGreaterThan(1000);
  });
});

const anySteps = fc.array(
  fc.record({
    wishes: anyWishes,
    history: fc.constantFrom<Transaction['history']>('record', 'join', 'join'),
    pauseMs: fc.constantFrom(1, 5000),
  }),
  { minLength: 1, maxLength: 12 },
);

function run(steps: typeof anySteps extends fc.Arbitrary<infer T> ? T : never): Draft {
  let draft: Draft = { workspace: sampleWorkspace, history: emptyHistory };
  let nowMs = 0;
  for (const { wishes, history, pauseMs } of steps) {
    nowMs += pauseMs;
    const changes = changesFor(draft.workspace, wishes);
    draft = commit(draft, { changes, origin: 'source', history, label: 'type' }, nowMs);
  }
  return draft;
}

function repeat(draft: Draft, once: typeof undo): Draft {
  let now = draft;
  for (let next = once(now); next !== undefined; next = once(now)) now = next.draft;
  return now;
}

describe('undo and redo', () => {
  it('undo all the way restores the bytes, redo all the way brings them back', () => {
    let steps = 0;
    fc.assert(
      fc.property(anySteps, (wished) => {
        const final = run(wished);
        steps += final.history.done.length;
        const first = repeat(final, undo);
        expect(first.workspace).toEqual(sampleWorkspace);
        expect(repeat(first, redo).workspace).toEqual(final.workspace);
      }),
      { numRuns: 200 },
    );
    expect(steps).toBeGreaterThan(500);
  });

  it('each undo is taken back exactly by a redo, also with nodes settling on the way', () => {
    const anyWalk = fc.array(fc.record({ back: fc.boolean(), settle: fc.boolean(), x: fc.nat(99) }), { maxLength: 20 });
    fc.assert(
      fc.property(anySteps, anyWalk, (wished, walk) => {
        let draft = run(wished);
        for (const { back, settle, x } of walk) {
          if (settle) {
            const node = `workload:default/pod-${x % 4}[Pod]`;
            const changes: readonly Change[] = [
              { kind: 'move', node, from: draft.workspace.positions.get(node), to: { x, y: 1 } },
            ];
            draft = commit(draft, { changes, origin: 'canvas', history: 'skip', label: 'settle' }, 0);
          }
          const next = (back ? undo : redo)(draft);
          if (next === undefined) continue;
          const returned = (back ? redo : undo)(next.draft);
          expect(returned?.draft.workspace).toEqual(draft.workspace);
          draft = next.draft;
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Changes that fit the workspace one after the other; a wish that cannot be fulfilled gives none. */
function changesFor(workspace: Workspace, wishes: readonly Wish[]): readonly Change[] {
  const changes: Change[] = [];
  let now = workspace;
  for (const wish of wishes) {
    const change = changeFor(now, wish);
    if (change === undefined) continue;
    changes.push(change);
    now = applyChanges(now, [change]);
  }
  return changes;
}

function changeFor(workspace: Workspace, { what, which, at, length, text }: Wish): Change | undefined {
  const { files, positions } = workspace;
  const index = files.length === 0 ? 0 : which % files.length;
  const file = files[index];
  if (what === 'move' || what === 'forget') {
    const node = `workload:default/pod-${which % 4}[Pod]`;
    return { kind: 'move', node, from: positions.get(node), to: what === 'forget' ? undefined : { x: at, y: length } };
  }
  if (what === 'createFile') {
    const name = `new-${which}.yaml`;
    if (files.some((other) => other.name === name)) return undefined;
    return { kind: 'createFile', index: at % (files.length + 1), name, text };
  }
  if (file === undefined) return undefined;
  if (what === 'deleteFile') return { kind: 'deleteFile', index, name: file.name, text: file.text };
  if (what === 'renameFile') {
    const to = `renamed-${at}.yaml`;
    return files.some((other) => other.name === to) ? undefined : { kind: 'renameFile', from: file.name, to };
  }
  const from = at % (file.text.length + 1);
  return {
    kind: 'splice',
    file: file.name,
    at: from,
    removed: file.text.slice(from, from + length),
    inserted: text,
  };
}
