import fc from 'fast-check';
import { applyChanges } from './apply';
import type { Change, Workspace } from './workspace';

/** What a property test would like to do: numbers that `changesFor` turns into changes that fit the workspace at hand. */
export interface Wish {
  readonly what: 'splice' | 'createFile' | 'deleteFile' | 'renameFile' | 'move' | 'forget';
  readonly which: number;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Any wish; half of them touch text. */
export const anyWish: fc.Arbitrary<Wish> = fc.record({
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
export const anyWishes: fc.Arbitrary<readonly Wish[]> = fc.array(anyWish, { maxLength: 12 });

/** A small workspace with what makes bytes easy to lose: a BOM, CRLF, no final newline, text beyond the basic plane. */
export const sampleWorkspace: Workspace = {
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

/** Changes that fit the workspace one after the other; a wish that cannot be fulfilled gives none. */
export function changesFor(workspace: Workspace, wishes: readonly Wish[]): readonly Change[] {
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
