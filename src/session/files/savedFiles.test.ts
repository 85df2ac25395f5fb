import { beforeEach, describe, expect, it } from 'vitest';
import { findAction } from '../actions';
import { openingScene } from '../examples';
import { fakeBrowser } from '../fakeBrowser.testing';
import { registerBrowser } from '../ports';
import { session } from '../store';
import { typeInSource } from '../writing/typeInSource';
import { openFiles } from './files';
import { startWith } from './startWith';

const saved = () => session.getState().savedFiles.map(({ name, text }) => [name, text.slice(0, 9)]);

beforeEach(() => {
  session.setState({ notices: [] });
  startWith({ files: [{ name: 'a.yaml', text: 'kind: Pod' }], positions: new Map() });
});

describe('savedFiles', () => {
  it('are the files that one starts with', () => {
    startWith(openingScene);
    expect(session.getState().savedFiles).toEqual(openingScene.files);
  });

  it('stay as they were opened while they are edited', () => {
    typeInSource('a.yaml', [{ at: 0, removed: 'kind', inserted: 'KIND' }]);
    expect(saved()).toEqual([['a.yaml', 'kind: Pod']]);
  });

  it('take what is opened beside them, under the name that it got', () => {
    openFiles([{ name: 'a.yaml', text: 'other' }]);
    expect(saved()).toEqual([
      ['a.yaml', 'kind: Pod'],
      ['a-2.yaml', 'other'],
    ]);
  });

  it('are only what is opened in their place', () => {
    openFiles([{ name: 'b.yaml', text: 'other' }], 'replace');
    expect(saved()).toEqual([['b.yaml', 'other']]);
  });

  it('take a file as it is downloaded', async () => {
    typeInSource('a.yaml', [{ at: 0, removed: 'kind', inserted: 'KIND' }]);
    const unregister = registerBrowser(fakeBrowser({}));
    await findAction('downloadFile')?.run();
    unregister();
    expect(saved()).toEqual([['a.yaml', 'KIND: Pod']]);
  });
});
