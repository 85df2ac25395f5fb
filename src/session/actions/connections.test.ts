import { beforeEach, describe, expect, it } from 'vitest';
import { openingScene } from '../examples';
import { fakeBrowser } from '../fakeBrowser.testing';
import { startWith } from '../files/startWith';
import { registerBrowser } from '../ports';
import { session } from '../store';
import { select } from '../view/select';
import { findAction } from '.';

const web = 'workload:default/web[Pod]';
const db = 'workload:default/db[Pod]';
const view = () => session.getState().view;
const base = () => session.getState().connectivity.base;

beforeEach(() => {
  session.setState({ notices: [] });
  startWith(openingScene);
});

function run(id: string): void | Promise<void> {
  return findAction(id)?.run();
}

describe('actions on connections', () => {
  it('turn from the canvas to the matrix and back', async () => {
    await run('matrix');
    expect(view().centre).toBe('matrix');
    await run('matrix');
    expect(view().centre).toBe('canvas');
  });

  it('show the reach of the selected pod, of another one then, and none at last', async () => {
    expect(findAction('reachOf')?.enabled(session.getState())).toBe(false);
    select([web]);
    await run('reachOf');
    expect(view().reachOf).toBe(web);
    select([db]);
    await run('reachOf');
    expect(view().reachOf).toBe(db);
    await run('reachOf');
    expect(view().reachOf).toBeUndefined();
  });

  it('pin the manifests as they are, as they were saved, or as other files say, and unpin', async () => {
    await run('pinNow');
    expect(base()).toMatchObject({ kind: 'pinned', label: expect.stringMatching(/^\d\d:\d\d$/) });
    await run('pinSaved');
    expect(base()?.kind).toBe('saved');
    const picked = [{ name: 'before.yaml', blob: new Blob(['kind: Pod\n']) }];
    const unregister = registerBrowser(fakeBrowser({ pickFiles: async () => picked }));
    await run('pinFile');
    unregister();
    expect(base()).toMatchObject({ kind: 'file', label: 'before.yaml' });
    expect(session.getState().workspace.files).toEqual(openingScene.files);
    await run('unpin');
    expect(base()).toBeUndefined();
  });
});
