import { redo, undo } from '#session';
import type { FileModels, Followed } from './fileModels';
import { monaco } from './monaco';
import { type Disposable, together } from './together';

/**
 * Gives undo and redo, wherever the editor asks for them (keys, menus, commands), to the session's one history.
 * The editor's own stack is never used. While the editor has the focus, the cursor goes to where the text was taken back.
 */
export function takeOverHistory(editor: monaco.editor.IStandaloneCodeEditor, models: FileModels): Disposable {
  let target: Followed | undefined;
  const goThere = () => {
    if (target === undefined || models.shownIn(editor)?.file !== target.file) return;
    editor.setPosition(target.end);
    editor.revealPositionInCenterIfOutsideViewport(target.end);
    target = undefined;
  };
  return together(
    monaco.editor.registerCommand('undo', () => run(editor, undo, 'undo')),
    monaco.editor.registerCommand('redo', () => run(editor, redo, 'redo')),
    models.onFollowed((followed) => {
      const isHistory = followed.cause === 'undo' || followed.cause === 'redo';
      target = isHistory && editor.hasTextFocus() ? followed : undefined;
      goThere();
      queueMicrotask(() => {
        target = undefined;
      });
    }),
    // The change may be in another file, which the session shows in the same moment.
    editor.onDidChangeModel(goThere),
  );
}

function run(editor: monaco.editor.ICodeEditor, step: () => void, nativeCommand: 'undo' | 'redo'): void {
  const field = document.activeElement;
  // The find box has a history of its own.
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (isField && !editor.hasTextFocus()) document.execCommand(nativeCommand);
  else step();
}
