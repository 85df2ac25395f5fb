import { session } from '#session';
import { wrapping } from './editorOptions';
import type { FileModels } from './fileModels';
import type { monaco } from './monaco';
import type { Speech } from './speech';
import { together } from './together';

/** Shows the session's active file in the editor. Each file keeps its cursor, scroll position and folds while another is shown. */
export function activeModel(
  editor: monaco.editor.IStandaloneCodeEditor,
  models: FileModels,
  speech: Speech,
): monaco.IDisposable {
  const viewStates = new WeakMap<monaco.editor.ITextModel, monaco.editor.ICodeEditorViewState>();

  const show = () => {
    const { activeFile } = session.getState().view;
    const next = models.find(activeFile) ?? null;
    const current = editor.getModel();
    editor.updateOptions({ ariaLabel: speech.say('source.editorLabel', { file: activeFile }) });
    if (next === current) return;
    const viewState = editor.saveViewState();
    if (current && viewState) viewStates.set(current, viewState);
    editor.setModel(next);
    const restored = next && viewStates.get(next);
    if (restored) editor.restoreViewState(restored);
  };

  show();
  const unsubscribe = session.subscribe((state, before) => {
    if (state.view.activeFile !== before.view.activeFile || state.workspace.files !== before.workspace.files) show();
    if (state.view.wordWrap !== before.view.wordWrap) editor.updateOptions(wrapping(state.view));
  });
  return together({ dispose: unsubscribe }, speech.onChange(show));
}
