import { session } from '#session';
import { bindActionKeys } from './actionKeys';
import { activeModel } from './activeModel';
import { reportCursor } from './cursorReports';
import { editorOptions } from './editorOptions';
import { followFiles } from './fileModels';
import { markFindings } from './findingMarkers';
import { takeOverHistory } from './historyKeys';
import { lightLines } from './lineLights';
import type { LinePosition } from './linePositions';
import { monaco } from './monaco';
import { offerPolicyHelp } from './policyHover';
import { offerProblemTour } from './problemTour';
import { offerRepairs } from './repairActions';
import { offerPort } from './sourcePort';
import { createSpeech, type Say } from './speech';
import { followColourScheme } from './themes';
import { together } from './together';
import { startYamlLanguage, type YamlLanguage } from './yamlLanguage';

/** The running editor, as the pane around it knows it. */
export interface SourceEditor {
  /** Switches the language of what the editor says. */
  speak(say: Say): void;
  /** Calls with the cursor's position now and whenever it moves, until disposed. */
  watchPosition(listener: (position: LinePosition) => void): { dispose(): void };
  find(): void;
  focus(): void;
  /** Goes to the next finding of the file, after the last to the first. */
  nextProblem(): void;
  dispose(): void;
}

/** Starts Monaco in an element and connects it with the session. */
export function startEditor(host: HTMLElement, say: Say): SourceEditor {
  language ??= startYamlLanguage();
  const speech = createSpeech(say);
  const editor = monaco.editor.create(host, editorOptions(session.getState().view));
  const models = followFiles();
  const tour = offerProblemTour(editor, models, speech);
  const parts = together(
    tour,
    activeModel(editor, models, speech),
    takeOverHistory(editor, models),
    bindActionKeys(editor, speech),
    markFindings(editor, models, speech),
    lightLines(editor, models, speech),
    offerRepairs(models, speech),
    offerPolicyHelp(models, speech),
    reportCursor(editor, models),
    offerPort(editor, models, language),
    followColourScheme(),
  );

  return {
    speak: speech.speak,
    watchPosition(listener) {
      const tell = () => listener(editor.getPosition() ?? { lineNumber: 1, column: 1 });
      tell();
      const listening = [editor.onDidChangeCursorPosition(tell), editor.onDidChangeModel(tell)];
      return together(...listening);
    },
    find: () => runAction(editor, 'actions.find'),
    focus: () => editor.focus(),
    nextProblem: tour.next,
    dispose() {
      parts.dispose();
      editor.dispose();
      models.dispose();
    },
  };
}

/** The language service is one for the page, however often the pane comes and goes. */
let language: YamlLanguage | undefined;

function runAction(editor: monaco.editor.IStandaloneCodeEditor, id: string): void {
  editor.focus();
  void editor.getAction(id)?.run();
}
