import { beforeEach, describe, expect, it } from 'vitest';
import { openingScene } from '../examples';
import { startWith } from '../files/startWith';
import { session } from '../store';
import { select, setViewpoint } from '../view/select';
import { dispatch } from './dispatch';
import { moveNodes } from './moveNodes';
import { typeInSource } from './typeInSource';
import { redo, undo } from './undo';

const web = 'workload:default/web[Pod]';

beforeEach(() => startWith(openingScene));

function textOf(name: string): string {
  return session.getState().workspace.files.find((file) => file.name === name)?.text ?? '';
}

/** Types in place of some text that occurs once after another. */
function typeOver(file: string, after: string, old: string, typed: string): void {
  const text = textOf(file);
  const at = text.indexOf(old, text.indexOf(after));
  typeInSource(file, [{ at, removed: old, inserted: typed }]);
}

function outcomes(): readonly string[] {
  return session.getState().picture.edges.map((edge) => edge.verdict.outcome);
}

describe('startWith', () => {
  it('opens the scene with every flow allowed and nothing to take back', () => {
    const { picture, history, view } = session.getState();
    expect(picture.nodes.map((node) => node.id)).toEqual([
      'workload:default/web[Pod]',
      'workload:default/backend[Pod]',
      'workload:default/db[Pod]',
      'external:user',
      'namespace:default',
    ]);
    expect(outcomes()).toEqual(['allowed', 'allowed', 'allowed']);
    expect(history).toEqual({ done: [], undone: [] });
    expect(view.activeFile).toBe('policies.yaml');
  });

  it('gives every node a position that is not undone', () => {
    startWith({ files: openingScene.files, positions: new Map() });
    const { workspace, picture } = session.getState();
    expect(workspace.positions.size).toBe(4);
    expect(picture.nodes.every((node) => node.placed)).toBe(true);
    undo();
    expect(session.getState().workspace).toBe(workspace);
  });
});

describe('dispatch', () => {
  it('recolours the picture in the same moment as text is typed', () => {
    typeOver('policies.yaml', 'port:', '3306', '3307');
    expect(outcomes()).toEqual(['allowed', 'allowed', 'denied']);
    undo();
    expect(outcomes()).toEqual(['allowed', 'allowed', 'allowed']);
    redo();
    expect(outcomes()).toEqual(['allowed', 'allowed', 'denied']);
  });

  it('reads nothing anew when nodes only move', () => {
    const before = session.getState();
    moveNodes(new Map([[web, { x: 1, y: 2 }]]), { label: 'move', history: 'record' });
    const after = session.getState();
    expect(after.reading).toBe(before.reading);
    expect(after.cluster).toBe(before.cluster);
    expect(after.workspace.files).toBe(before.workspace.files);
    expect(after.picture.edges).toBe(before.picture.edges);
    expect(after.picture.nodes.find((node) => node.id === web)).toMatchObject({ x: 1, y: 2 });
  });

  it('changes nothing at all when a change does not fit', () => {
    const before = session.getState();
    const change = { kind: 'splice', file: 'policies.yaml', at: 0, removed: 'not there', inserted: '' } as const;
    expect(() => dispatch({ changes: [change], origin: 'source', history: 'join', label: 'type' })).toThrow();
    expect(session.getState()).toBe(before);
  });

  it('tells what changed last and why', () => {
    typeOver('policies.yaml', 'port:', '3306', '3307');
    expect(session.getState().lastChange?.cause).toBe('source');
    undo();
    const [splice] = session.getState().lastChange?.changes ?? [];
    expect(session.getState().lastChange?.cause).toBe('undo');
    expect(splice).toMatchObject({ kind: 'splice', removed: '3307', inserted: '3306' });
  });

  it('lets the last good picture stand while a document does not parse', () => {
    const before = session.getState().picture.nodes.map((node) => node.id);
    typeOver('workloads.yaml', 'kind: Pod', 'kind: Pod', 'kind: [Pod');
    expect(session.getState().picture.nodes.map((node) => node.id)).toEqual(before);
    undo();
    expect(session.getState().workspace.files).toEqual(openingScene.files);
  });
});

describe('a name that is typed over', () => {
  const at = { x: 333, y: 44 };

  beforeEach(() => moveNodes(new Map([[web, at]]), { label: 'move', history: 'record' }));

  it('leaves the node where it stands', () => {
    typeOver('workloads.yaml', 'kind: Pod', 'web', 'shop');
    const { positions } = session.getState().workspace;
    expect(positions.get('workload:default/shop[Pod]')).toEqual(at);
    expect(positions.has(web)).toBe(false);
  });

  it('does so through every state on the way, also an empty name', () => {
    typeOver('workloads.yaml', 'name: web', 'web', '');
    typeOver('workloads.yaml', 'name: ', '\n', 's\n');
    typeOver('workloads.yaml', 'name: s', 's\n', 'sh\n');
    expect(session.getState().workspace.positions.get('workload:default/sh[Pod]')).toEqual(at);
  });

  it('is taken back with its position in one step', () => {
    const before = session.getState().workspace;
    const steps = session.getState().history.done.length;
    typeOver('workloads.yaml', 'kind: Pod', 'web', 'shop');
    expect(session.getState().history.done.length).toBe(steps + 1);
    undo();
    expect(session.getState().workspace).toEqual(before);
    redo();
    expect(session.getState().workspace.positions.get('workload:default/shop[Pod]')).toEqual(at);
  });

  it('keeps the node selected and the viewpoint on it', () => {
    select([web]);
    setViewpoint(web);
    typeOver('workloads.yaml', 'kind: Pod', 'web', 'shop');
    expect(session.getState().view.selection).toEqual(['workload:default/shop[Pod]']);
    expect(session.getState().view.viewpoint).toBe('workload:default/shop[Pod]');
  });

  it('gives way to another pod that takes its place: that is no rename', () => {
    const text = textOf('workloads.yaml');
    const end = text.indexOf('---\n') + 4;
    typeInSource('workloads.yaml', [{ at: 0, removed: text.slice(0, end), inserted: '' }]);
    expect(session.getState().workspace.positions.get('workload:default/backend[Pod]')).toEqual(
      openingScene.positions.get('workload:default/backend[Pod]'),
    );
  });
});

describe('the view', () => {
  it('drops what is gone from the selection', () => {
    select([web, 'external:user']);
    typeInSource('workloads.yaml', [{ at: 0, removed: textOf('workloads.yaml'), inserted: '' }]);
    expect(session.getState().view.selection).toEqual(['external:user']);
  });

  it('does not take another flow for the selected one when an earlier flow is deleted', () => {
    const [first, second] = session.getState().picture.edges;
    select([second?.id ?? '']);
    const text = textOf('traffic.yaml');
    const at = text.indexOf('    - { from: user');
    const removed = text.slice(at, text.indexOf('\n', at) + 1);
    typeInSource('traffic.yaml', [{ at, removed, inserted: '' }]);
    expect(first?.id).toBe('flow:traffic.yaml#0/0');
    expect(session.getState().view.selection).toEqual([]);
  });
});
