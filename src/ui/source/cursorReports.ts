import { placeAt } from '#manifests';
import { session, setCursor } from '#session';
import { atNextFrame } from './atNextFrame';
import type { FileModels } from './fileModels';
import { offsetAt } from './linePositions';
import type { monaco } from './monaco';
import { together } from './together';

/** Tells the session in which field of a manifest the cursor stands, at most once a frame, and that it stands in none while the editor has no focus. */
export function reportCursor(editor: monaco.editor.IStandaloneCodeEditor, models: FileModels): monaco.IDisposable {
  const report = () => {
    const shown = models.shownIn(editor);
    const position = editor.getPosition();
    if (shown === undefined || position === null || !editor.hasTextFocus()) setCursor(undefined);
    else setCursor(placeAt(session.getState().reading, shown.file, offsetAt(shown.lines, position)));
  };
  const task = atNextFrame(report);
  const subscriptions = [
    editor.onDidChangeCursorPosition(task.request),
    editor.onDidChangeModel(task.request),
    editor.onDidFocusEditorText(task.request),
    editor.onDidBlurEditorText(task.request),
    task,
  ];
  return together(...subscriptions);
}
