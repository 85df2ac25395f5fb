import { beforeEach, describe, expect, it } from 'vitest';
import { openingScene } from '../examples';
import { startWith } from '../files/startWith';
import { registerCanvas } from '../ports';
import { session } from '../store';
import { select } from '../view/select';
import { addExternal, addNamespace, addPod } from './addObject';
import { applyEdits } from './applyEdits';
import { deleteSelection } from './deleteSelection';
import { duplicateSelection } from './duplicateSelection';
import { previewEdits } from './previewEdits';
import { undo } from './undo';

const web = 'workload:default/web[Pod]';

beforeEach(() => {
  session.setState({ notices: [] });
  startWith(openingScene);
});

function textOf(name: string): string {
  return session.getState().workspace.files.find((file) => file.name === name)?.text ?? '';
}

function origin(node: string) {
  const found = session.getState().picture.nodes.find((other) => other.id === node);
  if (found?.kind !== 'workload') throw new Error(`no such workload: ${node}`);
  return found.workload.origin;
}

function nodeNames(): readonly string[] {
  return session.getState().picture.nodes.map((node) => node.id);
}

describe('applyEdits', () => {
  it('does several edits as one step and shows the file', () => {
    const done = applyEdits(
      [
        { kind: 'renameWorkload', workload: origin(web), to: 'shop' },
        { kind: 'addNamespace', name: 'team', labels: {} },
      ],
      { origin: 'inspector', label: 'renameWorkload' },
    );
    expect(done).toBe('done');
    expect(session.getState().history.done).toHaveLength(1);
    expect(session.getState().view.activeFile).toBe('workloads.yaml');
    undo();
    expect(session.getState().workspace).toEqual({ files: openingScene.files, positions: openingScene.positions });
  });

  it('leaves everything as it was when it is refused, and says why', () => {
    const before = session.getState();
    const answer = applyEdits(
      [
        { kind: 'addNamespace', name: 'team', labels: {} },
        { kind: 'renameWorkload', workload: origin(web), to: 'backend' },
      ],
      { origin: 'canvas', label: 'renameWorkload' },
    );
    expect(answer).toEqual({ kind: 'nameTaken', name: 'backend' });
    expect({ ...session.getState(), notices: [] }).toEqual({ ...before, notices: [] });
    expect(session.getState().workspace).toBe(before.workspace);
    expect(session.getState().notices).toEqual([
      { id: 1, severity: 'warning', key: 'refusal.nameTaken', params: { name: 'backend' } },
    ]);
  });
});

describe('previewEdits', () => {
  it('tells which flows would change, and changes nothing', () => {
    const before = session.getState();
    const policy = before.cluster.policies[0];
    if (policy === undefined) throw new Error('the scene has no policy');
    const preview = previewEdits([{ kind: 'delete', objects: [policy.origin] }]);
    expect(preview.changedFlows).toEqual([]);
    const metadata = { ...origin('workload:default/backend[Pod]'), path: ['metadata'] };
    const relabelled = previewEdits([{ kind: 'setLabel', metadata, key: 'name', value: 'other' }]);
    expect(
      relabelled.changedFlows.map(({ before: was, after }) => [was?.verdict.outcome, after?.verdict.outcome]),
    ).toEqual([['allowed', 'denied']]);
    expect(relabelled.files.find((file) => file.name === 'workloads.yaml')?.text).toContain('name: other');
    expect(session.getState()).toBe(before);
  });

  it('tells a refusal and everything as it is', () => {
    const { workspace, picture } = session.getState();
    expect(previewEdits([{ kind: 'renameWorkload', workload: origin(web), to: 'db' }])).toEqual({
      files: workspace.files,
      picture,
      changedFlows: [],
      refusal: { kind: 'nameTaken', name: 'db' },
    });
  });
});

describe('adding objects', () => {
  it('puts a pod in the middle of the canvas under a free name and selects it', () => {
    const unregister = registerCanvas({
      reveal() {},
      fit() {},
      zoomIn() {},
      zoomOut() {},
      focus() {},
      centre: () => ({ x: 500, y: 300 }),
    });
    addPod();
    addPod();
    unregister();
    const { workspace, view } = session.getState();
    expect(nodeNames()).toContain('workload:default/pod[Pod]');
    expect(workspace.positions.get('workload:default/pod[Pod]')).toEqual({ x: 418, y: 244 });
    expect(workspace.positions.get('workload:default/pod-2[Pod]')).toEqual({ x: 442, y: 268 });
    expect(view.selection).toEqual(['workload:default/pod-2[Pod]']);
  });

  it('puts a pod into the namespace of the selection', () => {
    addNamespace({ at: { x: 0, y: 400 } });
    expect(session.getState().view.selection).toEqual(['namespace:namespace']);
    addPod();
    expect(nodeNames()).toContain('workload:namespace/pod[Pod]');
  });

  it('adds an outside source to the scenario', () => {
    addExternal({ at: { x: -200, y: 0 } });
    expect(textOf('traffic.yaml')).toContain('198.51.100.0/24');
    expect(session.getState().workspace.positions.get('external:outside')).toEqual({ x: -200, y: 0 });
  });
});

describe('the selection', () => {
  it('is deleted from the manifests with the flows that refer to it', () => {
    select([web]);
    deleteSelection();
    expect(nodeNames()).not.toContain(web);
    expect(textOf('traffic.yaml')).not.toContain('default/web');
    undo();
    expect(session.getState().workspace.files).toEqual(openingScene.files);
  });

  it('is duplicated a little aside under free names', () => {
    select([web, 'external:user']);
    duplicateSelection();
    const { workspace, view } = session.getState();
    expect(view.selection).toEqual(['workload:default/web-2[Pod]', 'external:user-2']);
    const at = openingScene.positions.get(web) ?? { x: 0, y: 0 };
    expect(workspace.positions.get('workload:default/web-2[Pod]')).toEqual({ x: at.x + 32, y: at.y + 32 });
    expect(session.getState().history.done).toHaveLength(1);
  });

  it('is duplicated whole, several pods of one file at once', () => {
    select([web, 'workload:default/backend[Pod]', 'workload:default/db[Pod]']);
    duplicateSelection();
    const { picture } = session.getState();
    const labels = picture.nodes.flatMap((node) =>
      node.kind === 'workload' ? [[node.workload.name, [...node.labels].map((pair) => pair.join('='))]] : [],
    );
    expect(Object.fromEntries(labels)).toEqual({
      web: ['role=web'],
      'web-2': ['role=web'],
      backend: ['name=backend-pod'],
      'backend-2': ['name=backend-pod'],
      db: ['role=db'],
      'db-2': ['role=db'],
    });
    undo();
    expect(session.getState().workspace).toEqual({ files: openingScene.files, positions: openingScene.positions });
  });
});
