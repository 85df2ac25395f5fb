import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf, type WorkloadNode } from '#graph';
import { type Edit, read } from '#manifests';
import { findPlugin } from '#netpol';
import { examples } from './examples';
import { openExample } from './files/openExample';
import { startWith } from './files/startWith';
import { session } from './store';
import { applyEdits } from './writing/applyEdits';
import { moveNodes } from './writing/moveNodes';
import { previewEdits } from './writing/previewEdits';
import { typeInSource } from './writing/typeInSource';
import { redo, undo } from './writing/undo';

/** What a person does next, as numbers that fit whatever is there then. */
const anyDeed = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('type' as const) },
    { weight: 6, arbitrary: fc.constant('edit' as const) },
    { weight: 3, arbitrary: fc.constant('move' as const) },
    { weight: 4, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    { weight: 1, arbitrary: fc.constantFrom('preview' as const, 'example' as const) },
  ),
  which: fc.nat(1000),
  at: fc.nat(10_000),
  length: fc.nat(5),
  text: fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom('\n', '\r\n', '  ', '- ', ': ', '[', '"', '# ', '---\n', '3307', 'web', '웹', '\u{1F6A7}'),
  ),
});

type Deed = typeof anyDeed extends fc.Arbitrary<infer T> ? T : never;

/** Does one deed; says whether anything changed. */
function act(deed: Deed): boolean {
  const before = session.getState().workspace;
  const { files } = before;
  const file = files[deed.which % files.length];
  switch (deed.what) {
    case 'type': {
      if (file === undefined) return false;
      const at = deed.at % (file.text.length + 1);
      typeInSource(file.name, [{ at, removed: file.text.slice(at, at + deed.length), inserted: deed.text }]);
      break;
    }
    case 'edit':
      applyEdits([editFor(deed)], { origin: 'canvas', label: 'edit' });
      break;
    case 'move': {
      const { nodes } = session.getState().picture;
      const node = nodes[deed.which % nodes.length];
      if (node === undefined || node.kind === 'namespace') return false;
      moveNodes(new Map([[node.id, { x: deed.at, y: deed.length }]]), { label: 'move', history: 'join' });
      break;
    }
    case 'undo':
      undo();
      break;
    case 'redo':
      redo();
      break;
    case 'preview': {
      previewEdits([editFor(deed)]);
      expect(session.getState().workspace).toBe(before);
      break;
    }
    case 'example':
      openExample(examples[deed.which % examples.length]?.id ?? 'threeTier');
      break;
  }
  return session.getState().workspace !== before;
}

function editFor({ which, at }: Deed): Edit {
  const { picture } = session.getState();
  const workloads = picture.nodes.filter((node): node is WorkloadNode => node.kind === 'workload');
  const chosen = workloads[at % Math.max(workloads.length, 1)]?.workload;
  const edge = picture.edges[at % Math.max(picture.edges.length, 1)];
  const other = workloads[which % Math.max(workloads.length, 1)]?.workload;
  const fallback: Edit = { kind: 'addNamespace', name: `ns-${which}`, labels: {} };
  const name = `n${which}`;
  const [pod] = chosen?.pods ?? [];
  if (chosen === undefined || other === undefined || pod === undefined) return fallback;
  const edits: readonly Edit[] = [
    fallback,
    {
      kind: 'addPod',
      namespace: chosen.namespace,
      name,
      labels: { app: name },
      ports: [{ containerPort: 80, protocol: 'TCP' }],
    },
    { kind: 'renameWorkload', workload: chosen.origin, to: name },
    { kind: 'duplicateWorkload', workload: chosen.origin, name },
    { kind: 'moveWorkload', workload: chosen.origin, toNamespace: `ns-${which % 3}` },
    { kind: 'setLabel', metadata: pod.podMetadata, key: 'role', value: name },
    { kind: 'removeLabel', metadata: pod.podMetadata, key: 'role' },
    {
      kind: 'addFlow',
      from: `${chosen.namespace}/${chosen.name}`,
      to: `${other.namespace}/${other.name}`,
      protocol: 'TCP',
      port: 1 + (at % 9000),
    },
    { kind: 'delete', objects: [edge?.flow.origin ?? chosen.origin] },
    { kind: 'delete', objects: [chosen.origin] },
    { kind: 'setPlugin', plugin: 'flannel' },
  ];
  return edits[which % edits.length] ?? fallback;
}

function check(): void {
  const { workspace, reading, cluster, picture, view, notices } = session.getState();
  expect(notices.map((notice) => notice.key)).not.toContain('notice.pictureFailed');
  expect(picture.nodes.filter((node) => !node.placed).map((node) => node.id)).toEqual([]);
  expect(reading.files.map(({ name, text }) => ({ name, text }))).toEqual(workspace.files);
  expect(workspace.files.map((file) => file.name)).toContain(view.activeFile);
  // What earlier pictures lent to this one comes out as it does from nothing.
  const { positions } = workspace;
  const plugin = findPlugin(reading.resources.scenarios[0]?.plugin);
  expect(picture.edges).toEqual(pictureOf({ reading, cluster, positions, plugin }).edges);
  const isStale = reading.files.some((file) => file.documents.some((document) => document.state === 'stale'));
  if (!isStale) expect(reading.resources).toEqual(read(workspace.files).resources);
}

function repeat(once: () => void, left: () => number): void {
  while (left() > 0) once();
}

describe('the session', () => {
  it('takes every sequence of typing, edits, moves, undo and redo back to the same bytes and forth again', () => {
    let changed = 0;
    let steps = 0;
    fc.assert(
      fc.property(fc.array(anyDeed, { minLength: 1, maxLength: 25 }), (deeds) => {
        session.setState({ notices: [] });
        startWith(examples[0]);
        const first = session.getState().workspace;
        for (const deed of deeds) {
          if (act(deed)) changed += 1;
          check();
        }
        const last = session.getState().workspace;
        steps += session.getState().history.done.length;
        repeat(undo, () => session.getState().history.done.length);
        expect(session.getState().workspace).toEqual(first);
        const count = session.getState().history.undone.length;
        repeat(redo, () => session.getState().history.undone.length);
        if (count === session.getState().history.done.length) check();
        repeat(undo, () => session.getState().history.done.length);
        expect(session.getState().workspace).toEqual(first);
        expect(last.files.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(150);
    expect(steps).toBeGreaterThan(80);
  }, 60_000);
});
