import { beforeEach, describe, expect, it } from 'vitest';
import { openingScene } from '../examples';
import { session } from '../store';
import { undo } from '../writing/undo';
import { closeFile, newFile, openFiles, renameFile } from './files';
import { openBlobs } from './openBlobs';
import { openExample } from './openExample';
import { startWith } from './startWith';

beforeEach(() => {
  session.setState({ notices: [] });
  startWith(openingScene);
});

const names = () => session.getState().workspace.files.map((file) => file.name);
const noticeKeys = () => session.getState().notices.map((notice) => notice.key);

describe('files', () => {
  it('come beside those that are there, under free names, as one step', () => {
    openFiles([
      { name: 'policies.yaml', text: '# mine\r\n' },
      { name: 'extra.json', text: '{}' },
    ]);
    expect(names()).toEqual(['policies.yaml', 'workloads.yaml', 'traffic.yaml', 'policies-2.yaml', 'extra.json']);
    expect(session.getState().view.activeFile).toBe('policies-2.yaml');
    undo();
    expect(session.getState().workspace).toEqual({ files: openingScene.files, positions: openingScene.positions });
  });

  it('come in place of those that are there when so asked, and undo brings these back whole', () => {
    openFiles([{ name: 'policies.yaml', text: 'kind: Pod' }], 'replace');
    expect(session.getState().workspace.files).toEqual([{ name: 'policies.yaml', text: 'kind: Pod' }]);
    undo();
    expect(session.getState().workspace).toEqual({ files: openingScene.files, positions: openingScene.positions });
    expect(session.getState().view.activeFile).toBe('policies.yaml');
  });

  it('are closed and come back in their order', () => {
    closeFile('workloads.yaml');
    expect(names()).toEqual(['policies.yaml', 'traffic.yaml']);
    undo();
    expect(names()).toEqual(['policies.yaml', 'workloads.yaml', 'traffic.yaml']);
    expect(session.getState().workspace.positions).toEqual(openingScene.positions);
  });

  it('are renamed, unless the name is taken or empty, and stay shown', () => {
    expect(renameFile('policies.yaml', 'traffic.yaml')).toBe('taken');
    expect(renameFile('policies.yaml', '  ')).toBe('empty');
    expect(session.getState().history.done).toEqual([]);
    expect(renameFile('policies.yaml', 'rules.yaml')).toBe('done');
    expect(names()).toEqual(['rules.yaml', 'workloads.yaml', 'traffic.yaml']);
    expect(session.getState().view.activeFile).toBe('rules.yaml');
  });

  it('are added empty and shown', () => {
    newFile();
    newFile();
    expect(names().slice(3)).toEqual(['manifests.yaml', 'manifests-2.yaml']);
    expect(session.getState().view.activeFile).toBe('manifests-2.yaml');
  });
});

describe('openExample', () => {
  it('takes the place of what is there with its positions', () => {
    openFiles([{ name: 'mine.yaml', text: '# mine' }]);
    openExample('noPolicy');
    expect(session.getState().cluster.policies).toEqual([]);
    expect(session.getState().workspace.positions).toEqual(openingScene.positions);
    undo();
    expect(names()).toContain('mine.yaml');
  });

  it('shows the five rules letting the three flows through, with every door but one guarded or shut', () => {
    openExample('fiveRules');
    const { edges, nodes } = session.getState().picture;
    expect(edges.map((edge) => edge.verdict.outcome)).toEqual(['allowed', 'allowed', 'allowed']);
    const doors = nodes.flatMap((node) => (node.kind === 'workload' ? [[node.ingress.state, node.egress.state]] : []));
    expect(doors).toEqual([
      ['guarded', 'guarded'],
      ['guarded', 'guarded'],
      ['guarded', 'shut'],
    ]);
  });

  it('opens the policy with its rules under podSelector as it is: refused, and not in force', () => {
    openExample('noteAsWritten');
    const { cluster, picture, reading } = session.getState();
    expect(cluster.policies.map((policy) => policy.admission)).toEqual(['refusedByStrict']);
    expect(picture.edges.map((edge) => edge.verdict.outcome)).toEqual(['allowed', 'allowed', 'allowed']);
    expect(reading.findings.map((finding) => finding.code)).toContain('rulesUnderPodSelector');
  });
});

describe('openBlobs', () => {
  it('takes bytes to the letter', async () => {
    const text = '\uFEFFkind: Pod\r\n# 끝\t';
    await openBlobs([{ name: 'a.yaml', blob: new Blob([text]) }]);
    expect(session.getState().workspace.files.at(-1)).toEqual({ name: 'a.yaml', text });
  });

  it('leaves out what is no text or too large, and names it', async () => {
    await openBlobs([
      { name: 'bytes.yaml', blob: new Blob([new Uint8Array([0xff, 0xfe, 0x00])]) },
      { name: 'huge.yaml', blob: new Blob([new Uint8Array(5 * 1024 * 1024 + 1)]) },
    ]);
    expect(names()).toEqual(['policies.yaml', 'workloads.yaml', 'traffic.yaml']);
    expect(session.getState().notices.map(({ key, params }) => [key, params['file']])).toEqual([
      ['notice.fileTooLarge', 'huge.yaml'],
      ['notice.fileNotText', 'bytes.yaml'],
    ]);
    expect(noticeKeys()).not.toContain('notice.filesOpened');
  });
});
