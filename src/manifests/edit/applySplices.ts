import { assertNever } from '#lib';
import type { SourceFile, TextChange } from '../text';

/** The files after changes, applied in order. A splice in a file that is not there does nothing. */
export function applySplices(files: readonly SourceFile[], changes: readonly TextChange[]): readonly SourceFile[] {
  return changes.reduce(applyOne, files);
}

/** The changes that take these back, in the order in which they have to be applied. */
export function invertSplices(changes: readonly TextChange[]): readonly TextChange[] {
  return changes.map(invertOne).toReversed();
}

function applyOne(files: readonly SourceFile[], change: TextChange): readonly SourceFile[] {
  switch (change.kind) {
    case 'splice':
      return files.map((file) => {
        if (file.name !== change.file) return file;
        const rest = file.text.slice(change.at + change.removed.length);
        return { ...file, text: file.text.slice(0, change.at) + change.inserted + rest };
      });
    case 'createFile':
      return files.toSpliced(change.index, 0, { name: change.name, text: change.text });
    case 'deleteFile':
      return files.filter(({ name }) => name !== change.name);
    default:
      return assertNever(change);
  }
}

function invertOne(change: TextChange): TextChange {
  switch (change.kind) {
    case 'splice':
      return { ...change, removed: change.inserted, inserted: change.removed };
    case 'createFile':
      return { ...change, kind: 'deleteFile' };
    case 'deleteFile':
      return { ...change, kind: 'createFile' };
    default:
      return assertNever(change);
  }
}
