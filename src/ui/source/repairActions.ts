import { repairTitle } from '#explain';
import type { Repair } from '#netpol';
import { applyEdits } from '#session';
import type { FileModels } from './fileModels';
import { findingsOf } from './findingMarkers';
import { offsetAt } from './linePositions';
import { monaco } from './monaco';
import type { Speech } from './speech';
import { together } from './together';

const repairCommand = 'sluice.repair';

/** Offers each finding's repairs where it is marked, at the light bulb and by the keys for quick fixes. A repair is an edit of the session, so it is one undo step. */
export function offerRepairs(models: FileModels, speech: Speech): monaco.IDisposable {
  const command = monaco.editor.registerCommand(repairCommand, (_services, repair: Repair) => {
    applyEdits([{ kind: 'repair', repair }], { origin: 'source', label: 'repair' });
  });

  const provider = monaco.languages.registerCodeActionProvider(
    'yaml',
    {
      provideCodeActions(model, range, context) {
        const shown = models.shownBy(model);
        if (shown === undefined) return { actions: [], dispose() {} };
        const { file, lines } = shown;
        const from = offsetAt(lines, { lineNumber: range.startLineNumber, column: range.startColumn });
        const to = offsetAt(lines, { lineNumber: range.endLineNumber, column: range.endColumn });
        const touched = findingsOf(file).filter((finding) => finding.range.from <= to && finding.range.to >= from);
        const actions = touched.flatMap((finding) =>
          finding.repairs.map((repair, index): monaco.languages.CodeAction => {
            const title = repairTitle(repair, speech.say);
            return {
              title,
              kind: 'quickfix',
              isPreferred: index === 0,
              diagnostics: context.markers.filter((marker) => marker.code === finding.code),
              command: { id: repairCommand, title, arguments: [repair] },
            };
          }),
        );
        return { actions: withoutRepeats(actions), dispose() {} };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );

  return together(command, provider);
}

/** Several findings may ask for the same repair: one for each key that a single move brings home. */
function withoutRepeats(actions: readonly monaco.languages.CodeAction[]): monaco.languages.CodeAction[] {
  const seen = new Set<string>();
  return actions.filter((action) => {
    const key = JSON.stringify(action.command?.arguments);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
