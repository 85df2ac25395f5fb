import { assertNever } from '#lib';
import type { SourceFile, Splice } from '#manifests';
import type { Change, NodeId, Point, Workspace } from './workspace';

/**
 * The workspace after the changes, applied in order; parts that no change touches are the same objects as before.
 * Throws on a change that does not fit (a file that is not there, text that differs from what a splice removes), for that is a bug of its author.
 */
export function applyChanges(workspace: Workspace, changes: readonly Change[]): Workspace {
  const files = changes.reduce(applyToFiles, workspace.files);
  const positions = applyToPositions(workspace.positions, changes);
  if (files === workspace.files && positions === workspace.positions) return workspace;
  return { files, positions };
}

function applyToFiles(files: readonly SourceFile[], change: Change): readonly SourceFile[] {
  switch (change.kind) {
    case 'splice': {
      const index = getFileIndex(files, change.file);
      return files.map((file, at) => (at === index ? spliceFile(file, change) : file));
    }
    case 'createFile':
      if (files.some((file) => file.name === change.name)) throw new Error(`file exists already: ${change.name}`);
      if (change.index > files.length) throw new Error(`no position ${change.index} among ${files.length} files`);
      return files.toSpliced(change.index, 0, { name: change.name, text: change.text });
    case 'deleteFile': {
      const file = files[change.index];
      if (file?.name !== change.name || file.text !== change.text) throw new Error(`file differs: ${change.name}`);
      return files.toSpliced(change.index, 1);
    }
    case 'renameFile': {
      const index = getFileIndex(files, change.from);
      if (change.from !== change.to && files.some((file) => file.name === change.to)) {
        throw new Error(`file exists already: ${change.to}`);
      }
      return files.map((file, at) => (at === index ? { ...file, name: change.to } : file));
    }
    case 'move':
      return files;
    default:
      return assertNever(change);
  }
}

function getFileIndex(files: readonly SourceFile[], name: string): number {
  const index = files.findIndex((file) => file.name === name);
  if (index < 0) throw new Error(`no such file: ${name}`);
  return index;
}

function spliceFile(file: SourceFile, { at, removed, inserted }: Splice): SourceFile {
  if (!file.text.startsWith(removed, at) || at > file.text.length) {
    throw new Error(`text differs from what is to be removed: ${file.name} at ${at}`);
  }
  return { name: file.name, text: file.text.slice(0, at) + inserted + file.text.slice(at + removed.length) };
}

function applyToPositions(
  positions: ReadonlyMap<NodeId, Point>,
  changes: readonly Change[],
): ReadonlyMap<NodeId, Point> {
  const moves = changes.filter((change) => change.kind === 'move');
  if (moves.length === 0) return positions;
  const moved = new Map(positions);
  for (const { node, to } of moves) {
    if (to === undefined) moved.delete(node);
    else moved.set(node, to);
  }
  return moved;
}
