import { assertNever } from '#lib';
import type { Finding, Severity } from '#netpol';
import { session } from '#session';
import { atNextFrame } from './atNextFrame';
import type { FileModels } from './fileModels';
import { positionAt } from './linePositions';
import { monaco } from './monaco';
import { describeFinding, type Speech } from './speech';
import { together } from './together';

/** Marks the session's findings in the model on screen: our words and the API server's, in the language on screen. */
export function markFindings(
  editor: monaco.editor.IStandaloneCodeEditor,
  models: FileModels,
  speech: Speech,
): monaco.IDisposable {
  const mark = () => {
    const shown = models.shownIn(editor);
    if (shown === undefined) return;
    const { model, file, lines } = shown;
    const markers = findingsOf(file).map((finding): monaco.editor.IMarkerData => {
      const start = positionAt(lines, finding.range.from);
      const end = positionAt(lines, finding.range.to);
      return {
        severity: markerSeverity(finding.severity),
        message: describeFinding(finding, speech.say),
        code: finding.code,
        startLineNumber: start.lineNumber,
        startColumn: start.column,
        endLineNumber: end.lineNumber,
        endColumn: end.column,
      };
    });
    monaco.editor.setModelMarkers(model, 'sluice', markers);
  };

  const task = atNextFrame(mark);
  const unsubscribe = session.subscribe((state, before) => {
    if (state.findings !== before.findings) task.request();
  });
  mark();
  return together({ dispose: unsubscribe }, editor.onDidChangeModel(mark), speech.onChange(mark), task);
}

/** The findings of one file, in their order. */
export function findingsOf(file: string): readonly Finding[] {
  return session.getState().findings.filter((finding) => finding.place.file === file);
}

function markerSeverity(severity: Severity): monaco.MarkerSeverity {
  switch (severity) {
    case 'error':
      return monaco.MarkerSeverity.Error;
    case 'warning':
      return monaco.MarkerSeverity.Warning;
    case 'info':
      return monaco.MarkerSeverity.Info;
    default:
      return assertNever(severity);
  }
}
