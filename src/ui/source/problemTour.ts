import type { FileModels } from './fileModels';
import { findingsOf } from './findingMarkers';
import { offsetAt, positionAt } from './linePositions';
import { monaco } from './monaco';
import { nextProblem, previousProblem } from './nextProblem';
import type { Speech } from './speech';
import { type Disposable, together } from './together';

/** Going from finding to finding in the file on screen, by keys and for the pane around the editor. */
export interface ProblemTour extends Disposable {
  next(): void;
}

/** Binds F8 and Shift+F8 to the next and the previous finding; what is wrong shows beside it. */
export function offerProblemTour(
  editor: monaco.editor.IStandaloneCodeEditor,
  models: FileModels,
  speech: Speech,
): ProblemTour {
  const go = (choose: typeof nextProblem) => {
    const shown = models.shownIn(editor);
    const position = editor.getPosition();
    if (shown === undefined || position === null) return;
    const found = choose(findingsOf(shown.file), offsetAt(shown.lines, position));
    if (found === undefined) return;
    editor.focus();
    editor.setPosition(positionAt(shown.lines, found.range.from));
    editor.revealPositionInCenterIfOutsideViewport(positionAt(shown.lines, found.range.from));
    void editor.getAction('editor.action.showHover')?.run();
  };
  const action = (id: string, keybinding: number, choose: typeof nextProblem) =>
    editor.addAction({ id, label: speech.say(`source.${id}`), keybindings: [keybinding], run: () => go(choose) });
  const parts = together(
    action('nextProblem', monaco.KeyCode.F8, nextProblem),
    action('previousProblem', monaco.KeyMod.Shift | monaco.KeyCode.F8, previousProblem),
  );
  return { next: () => go(nextProblem), dispose: parts.dispose };
}
