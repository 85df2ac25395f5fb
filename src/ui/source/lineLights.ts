import { findPolicyEntry } from '#graph';
import { locate } from '#manifests';
import type { Place } from '#netpol';
import { type SessionState, session } from '#session';
import { hueColour } from '#ui/kit';
import { atNextFrame } from './atNextFrame';
import type { FileModels } from './fileModels';
import { linesOfRange } from './linePositions';
import { monaco } from './monaco';
import classes from './SourceEditor.module.css';
import type { Speech } from './speech';
import { together } from './together';

/**
 * Draws the session's lights on the lines of the model on screen: the lines that decide what is hovered or selected elsewhere,
 * a bar in the hue of the policy that is hovered or holds the cursor, and stripes beside documents that do not parse.
 */
export function lightLines(
  editor: monaco.editor.IStandaloneCodeEditor,
  models: FileModels,
  speech: Speech,
): monaco.IDisposable {
  const decorations = editor.createDecorationsCollection();

  const draw = () => {
    const shown = models.shownIn(editor);
    if (shown === undefined) return;
    const { file, lines } = shown;
    const state = session.getState();
    const wholeLines = (
      range: { readonly from: number; readonly to: number },
      options: monaco.editor.IModelDecorationOptions,
    ): monaco.editor.IModelDeltaDecoration => {
      const { first, last } = linesOfRange(lines, range);
      return { range: new monaco.Range(first, 1, last, 1), options: { isWholeLine: true, ...options } };
    };
    const at = (place: Place, options: monaco.editor.IModelDecorationOptions) => {
      const range = place.file === file ? locate(state.reading, place) : undefined;
      return range === undefined ? [] : [wholeLines(range, options)];
    };

    const policy = barredPolicy(state);
    editor.getContainerDomNode().style.setProperty('--policy-hue', hueColour(policy?.hue ?? 0));
    decorations.set([
      ...state.view.litPlaces.flatMap((place) => at(place, litLine())),
      ...(policy === undefined ? [] : at(policy.origin, { marginClassName: classes['policyBar'] ?? '' })),
      ...unparsedDocuments(state, file).map((document) =>
        wholeLines(document.range, unparsedLine(speech.say(`source.${document.state}Document`))),
      ),
    ]);
  };

  const task = atNextFrame(draw);
  const unsubscribe = session.subscribe((state, before) => {
    if (lightsDiffer(state, before)) task.request();
  });
  draw();
  return together({ dispose: unsubscribe }, editor.onDidChangeModel(draw), speech.onChange(draw), task, {
    dispose: () => decorations.clear(),
  });
}

function lightsDiffer(state: SessionState, before: SessionState): boolean {
  return (
    state.reading !== before.reading ||
    state.picture.policies !== before.picture.policies ||
    state.picture.adminPolicies !== before.picture.adminPolicies ||
    state.view.litPlaces !== before.view.litPlaces ||
    state.view.hoveredPolicy !== before.view.hoveredPolicy ||
    state.view.cursorPolicy !== before.view.cursorPolicy
  );
}

function barredPolicy({ view, picture }: SessionState) {
  const entry = findPolicyEntry(picture, view.hoveredPolicy ?? view.cursorPolicy);
  return entry && { hue: entry.hue, origin: entry.policy.origin };
}

function unparsedDocuments({ reading }: SessionState, file: string) {
  const documents = reading.files.find((other) => other.name === file)?.documents ?? [];
  return documents.flatMap(({ state, range }) => (state === 'stale' || state === 'broken' ? [{ state, range }] : []));
}

function litLine(): monaco.editor.IModelDecorationOptions {
  return {
    className: classes['lit'] ?? '',
    marginClassName: classes['lit'] ?? '',
    overviewRuler: { color: { id: 'editorWarning.foreground' }, position: monaco.editor.OverviewRulerLane.Full },
  };
}

function unparsedLine(message: string): monaco.editor.IModelDecorationOptions {
  return { linesDecorationsClassName: classes['unparsed'] ?? '', linesDecorationsTooltip: message };
}
