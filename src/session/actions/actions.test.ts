import { beforeEach, describe, expect, it } from 'vitest';
import { openingScene } from '../examples';
import { startWith } from '../files/startWith';
import { registerBrowser } from '../ports';
import type { BrowserPort } from '../state';
import { session } from '../store';
import { select } from '../view/select';
import { actions, findAction } from '.';

const web = 'workload:default/web[Pod]';

beforeEach(() => {
  session.setState({ notices: [] });
  startWith(openingScene);
});

function run(id: string): void | Promise<void> {
  const action = findAction(id);
  if (action === undefined) throw new Error(`no such action: ${id}`);
  return action.run();
}

function isEnabled(id: string): boolean | undefined {
  return findAction(id)?.enabled(session.getState());
}

function browser(): { port: BrowserPort; handed: unknown[] } {
  const handed: unknown[] = [];
  const port: BrowserPort = {
    pickFiles: async () => [{ name: 'a.yaml', blob: new Blob(['kind: Pod\r\n']) }],
    pickFolder: async () => [],
    download: (file) => handed.push(file),
    downloadZip: async (name, files) => void handed.push([name, files]),
    copy: async (text) => void handed.push(text),
    keptAside: async () => [],
    layout: async (graph) => graph,
  };
  return { port, handed };
}

describe('actions', () => {
  it('have ids and keys of their own', () => {
    const ids = actions.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = actions.flatMap((action) => action.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are enabled only where they can do something', () => {
    expect(['undo', 'redo', 'delete', 'allow', 'defaultDenyBoth', 'viewpoint', 'alignLeft'].map(isEnabled)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    select([web]);
    expect(['delete', 'duplicate', 'defaultDenyBoth', 'viewpoint'].map(isEnabled)).toEqual([true, true, true, true]);
    select(['flow:traffic.yaml#0/0']);
    expect(['allow', 'deny', 'defaultDenyBoth'].map(isEnabled)).toEqual([true, true, false]);
  });

  it('take back and bring back', async () => {
    await run('newFile');
    await run('undo');
    expect(session.getState().workspace.files).toEqual(openingScene.files);
    await run('redo');
    expect(session.getState().workspace.files).toHaveLength(4);
  });

  it('choose the plugin in the manifests', async () => {
    await run('plugin-flannel');
    expect(session.getState().workspace.files[2]?.text).toContain('  plugin: flannel\n');
    expect(findAction('plugin-flannel')?.checked?.(session.getState())).toBe(true);
    expect(findAction('plugin-calico')?.checked?.(session.getState())).toBe(false);
  });

  it('stand on the selected pod and step down again', async () => {
    select([web]);
    await run('viewpoint');
    expect(session.getState().view.viewpoint).toBe(web);
    await run('viewpoint');
    expect(session.getState().view.viewpoint).toBeUndefined();
  });

  it('open the dialog of the selected flow', async () => {
    select(['flow:traffic.yaml#0/2']);
    await run('deny');
    expect(session.getState().view.dialog).toEqual({ kind: 'deny', edge: 'flow:traffic.yaml#0/2' });
  });

  it('judge what the server refuses as a lenient one would store it, and back', async () => {
    await run('example-noteAsWritten');
    const outcomes = () => session.getState().picture.edges.map((edge) => edge.verdict.outcome);
    expect(outcomes()).toEqual(['allowed', 'allowed', 'allowed']);
    await run('asStoredByLenientServer');
    expect(outcomes()).toEqual(['allowed', 'allowed', 'denied']);
    await run('asStoredByLenientServer');
    expect(outcomes()).toEqual(['allowed', 'allowed', 'allowed']);
  });

  it('hand out the text to the letter', async () => {
    const { port, handed } = browser();
    const unregister = registerBrowser(port);
    await run('downloadFile');
    await run('downloadAll');
    await run('copyFile');
    unregister();
    const [policies] = openingScene.files;
    expect(handed).toEqual([policies, ['three-tier.zip', openingScene.files], policies?.text]);
    expect(session.getState().notices.map((notice) => notice.key)).toEqual(['notice.fileCopied']);
  });

  it('say when the browser does not allow copying', async () => {
    const { port } = browser();
    const unregister = registerBrowser({ ...port, copy: () => Promise.reject(new Error('not allowed')) });
    await run('copyKubectl');
    unregister();
    expect(session.getState().notices).toEqual([
      { id: 1, severity: 'error', key: 'notice.copyFailed', params: { reason: 'not allowed' } },
    ]);
  });

  it('open what the person picks', async () => {
    const unregister = registerBrowser(browser().port);
    await run('openFiles');
    await run('openFolder');
    unregister();
    expect(session.getState().workspace.files.at(-1)).toEqual({ name: 'a.yaml', text: 'kind: Pod\r\n' });
    expect(session.getState().notices.map((notice) => notice.key)).toEqual([
      'notice.filesOpened',
      'notice.noManifests',
    ]);
  });
});
