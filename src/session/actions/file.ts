import type { FileReading } from '#manifests';
import type { Action } from '../action';
import { closeFile, newFile, type OpenMode } from '../files/files';
import { kubectlCommand } from '../files/kubectlCommand';
import { openBlobs } from '../files/openBlobs';
import { rememberAllSaved, rememberSaved } from '../files/savedFiles';
import { browserSlot } from '../ports';
import type { SessionState } from '../state';
import { session } from '../store';
import { copyText } from '../view/copyText';
import { openDialog } from '../view/dialogs';
import { addNotice } from '../view/notices';
import { formatDocument } from '../writing/formatDocument';

/** Actions on files: the ways in and out. */
export const fileActions: readonly Action[] = [
  { id: 'newFile', group: 'file', enabled: () => true, run: newFile },
  {
    id: 'openFiles',
    group: 'file',
    keys: ['mod+O'],
    keyScope: 'everywhere',
    enabled: () => true,
    run: () => open('add'),
  },
  { id: 'openFolder', group: 'file', enabled: () => true, run: openFolder },
  {
    id: 'openFilesInstead',
    group: 'file',
    enabled: () => true,
    run: () => open('replace'),
  },
  {
    id: 'renameFile',
    group: 'file',
    enabled: hasActiveFile,
    run: () => openDialog({ kind: 'renameFile', file: session.getState().view.activeFile }),
  },
  {
    id: 'closeFile',
    group: 'file',
    enabled: hasActiveFile,
    run: () => closeFile(session.getState().view.activeFile),
  },
  {
    id: 'export',
    group: 'file',
    keys: ['mod+S'],
    keyScope: 'everywhere',
    enabled: hasActiveFile,
    run: () => openDialog({ kind: 'export' }),
  },
  { id: 'downloadFile', group: 'file', enabled: hasActiveFile, run: downloadFile },
  { id: 'downloadAll', group: 'file', enabled: hasActiveFile, run: downloadAll },
  { id: 'copyFile', group: 'file', enabled: hasActiveFile, run: copyFile },
  {
    id: 'copyKubectl',
    group: 'file',
    enabled: (state) => {
      const file = activeFile(state);
      return file !== undefined && kubectlCommand(file) !== undefined;
    },
    run: copyKubectl,
  },
  { id: 'downloadKept', group: 'file', enabled: () => true, run: downloadKept },
  {
    id: 'format',
    group: 'file',
    keys: ['alt+shift+F'],
    keyScope: 'everywhere',
    enabled: hasActiveFile,
    run: formatDocument,
  },
];

async function downloadKept(): Promise<void> {
  const browser = browserSlot.find();
  if (browser === undefined) return;
  const files = await browser.keptAside();
  if (files.length === 0) addNotice({ severity: 'info', key: 'notice.nothingKept', params: {} });
  else await browser.downloadZip('kept-drafts.zip', files);
}

function activeFile({ reading, view }: SessionState): FileReading | undefined {
  return reading.files.find((file) => file.name === view.activeFile);
}

function hasActiveFile(state: SessionState): boolean {
  return activeFile(state) !== undefined;
}

async function open(mode: OpenMode): Promise<void> {
  await openBlobs((await browserSlot.find()?.pickFiles()) ?? [], mode);
}

async function openFolder(): Promise<void> {
  const found = await browserSlot.find()?.pickFolder();
  if (found === undefined) return;
  if (found.length === 0) addNotice({ severity: 'info', key: 'notice.noManifests', params: {} });
  await openBlobs(found);
}

function downloadFile(): void {
  const file = activeFile(session.getState());
  const browser = browserSlot.find();
  if (file === undefined || browser === undefined) return;
  const saved = { name: file.name, text: file.text };
  browser.download(saved);
  rememberSaved([saved]);
}

async function downloadAll(): Promise<void> {
  const { workspace, reading } = session.getState();
  const name = reading.resources.scenarios[0]?.name;
  const browser = browserSlot.find();
  if (browser === undefined) return;
  await browser.downloadZip(`${name || 'manifests'}.zip`, workspace.files);
  rememberAllSaved(workspace.files);
}

async function copyFile(): Promise<void> {
  const file = activeFile(session.getState());
  if (file !== undefined) await copyText(file.text, { key: 'notice.fileCopied', params: { file: file.name } });
}

async function copyKubectl(): Promise<void> {
  const file = activeFile(session.getState());
  const command = file && kubectlCommand(file);
  if (file !== undefined && command !== undefined)
    await copyText(command, { key: 'notice.commandCopied', params: { file: file.name } });
}
