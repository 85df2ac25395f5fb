import { redo, undo } from '#session';
import type { FileModels, Followed } from './fileModels';
import { monaco } from './monaco';
import { together } from './together';

/**
 * Gives undo and redo, wherever the editor asks for them (keys, menus, commands), to the session's one history.
 * The editor's own stack is never used. Taken back from inside the editor, a change of text is where the cursor goes.
 */
export function takeOverHistory(editor: monaco.editor.IStandaloneCodeEditor, models: FileModels): monaco.IDisposable {
  const run = (step: () => void, nativeCommand: 'undo' | 'redo') => {
    const field = document.activeElement;
    if (!editor.hasTextFocus() && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
      // The find box has a history of its own.
      document.execCommand(nativeCommand);
      return;
    }
    let last: Followed | undefined;
    const listening = models.onFollowed((followed) => {
      last = followed;
    });
    step();
    listening.dispose();
    if (last !== undefined && models.shownIn(editor)?.file === last.file) {
      editor.setPosition(last.end);
      editor.revealPositionInCenterIfOutsideViewport(last.end);
    }
  };
  const commands = [
    monaco.editor.registerCommand('undo', () => run(undo, 'undo')),
    monaco.editor.registerCommand('redo', () => run(redo, 'redo')),
  ];
  return together(...commands);
}
