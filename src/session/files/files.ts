import type { SourceFile } from '#manifests';
import type { Change, NodeId, Point } from '#workspace';
import { canvasSlot } from '../ports';
import { session } from '../store';
import { addNotice } from '../view/notices';
import { setActiveFile } from '../view/select';
import { dispatch } from '../writing/dispatch';
import { moveTo } from '../writing/follow';
import { freeFileName } from '../writing/freeName';
import { rememberAllSaved, rememberSaved } from './savedFiles';

/** Adds an empty file under a free name and shows it. */
export function newFile(): void {
  const { files } = session.getState().workspace;
  const name = freeFileName('manifests.yaml', new Set(files.map((file) => file.name)));
  const changes: readonly Change[] = [{ kind: 'createFile', index: files.length, name, text: '' }];
  dispatch({ changes, origin: 'file', history: 'record', label: 'newFile' });
  setActiveFile(name);
}

/** Gives a file another name. A name that is empty or taken is answered with its reason, and nothing changes. */
export function renameFile(from: string, to: string): 'done' | 'empty' | 'taken' {
  const { files } = session.getState().workspace;
  const name = to.trim();
  if (name === '') return 'empty';
  if (name === from) return 'done';
  if (files.some((file) => file.name === name)) return 'taken';
  dispatch({
    changes: [{ kind: 'renameFile', from, to: name }],
    origin: 'file',
    history: 'record',
    label: 'renameFile',
  });
  return 'done';
}

/** Closes a file: its objects leave the picture. Undo brings it back whole. */
export function closeFile(name: string): void {
  const { files } = session.getState().workspace;
  const index = files.findIndex((file) => file.name === name);
  const file = files[index];
  if (file === undefined) return;
  dispatch({
    changes: [{ kind: 'deleteFile', index, ...file }],
    origin: 'file',
    history: 'record',
    label: 'closeFile',
  });
  addNotice({ severity: 'info', key: 'notice.fileClosed', params: { file: name } });
}

/** Whether opened files come beside those that are there, or in their place; beside them where nothing else is said. */
export type OpenMode = 'add' | 'replace';

/** Opens files as one undo step and shows the first. No text is lost: a name that is taken gets a number, and what is replaced comes back with undo. */
export function openFiles(opened: readonly SourceFile[], mode: OpenMode = 'add'): void {
  if (opened.length === 0) return;
  const { files } = session.getState().workspace;
  const named = freelyNamed(opened, mode === 'replace' ? [] : files);
  if (mode === 'replace') replaceWorkspace(named, new Map(), 'openFiles');
  else addFiles(named);
  const key = mode === 'replace' ? 'notice.filesReplaced' : 'notice.filesOpened';
  addNotice({ severity: 'info', key, params: { count: opened.length } });
}

function addFiles(added: readonly SourceFile[]): void {
  const { files } = session.getState().workspace;
  const changes = added.map(
    (file, position): Change => ({
      kind: 'createFile',
      index: files.length + position,
      ...file,
    }),
  );
  dispatch({ changes, origin: 'file', history: 'record', label: 'openFiles' });
  rememberSaved(added);
  showFirst(added);
}

function freelyNamed(opened: readonly SourceFile[], files: readonly SourceFile[]): readonly SourceFile[] {
  const taken = new Set(files.map((file) => file.name));
  return opened.map(({ name, text }) => {
    const free = freeFileName(name, taken);
    taken.add(free);
    return { name: free, text };
  });
}

/** Puts a whole workspace in place of what is there, positions too, as one undo step. */
export function replaceWorkspace(
  files: readonly SourceFile[],
  positions: ReadonlyMap<NodeId, Point>,
  label: string,
): void {
  const { workspace } = session.getState();
  const created = files.map(({ name, text }, index): Change => ({ kind: 'createFile', index, name, text }));
  const forgotten = [...workspace.positions.keys()]
    .filter((node) => !positions.has(node))
    .map((node) => moveTo(workspace, node, undefined));
  const placed = [...positions].map(([node, point]) => moveTo(workspace, node, point));
  dispatch({
    changes: [...deletions(workspace.files), ...created, ...forgotten, ...placed],
    origin: 'file',
    history: 'record',
    label,
  });
  rememberAllSaved(files);
  showFirst(files);
}

function showFirst([first]: readonly SourceFile[]): void {
  if (first !== undefined) setActiveFile(first.name);
  canvasSlot.find()?.fit();
}

function deletions(files: readonly SourceFile[]): readonly Change[] {
  return files.map((file, index): Change => ({ kind: 'deleteFile', index, ...file })).reverse();
}
