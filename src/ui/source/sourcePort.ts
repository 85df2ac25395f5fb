import { locate } from '#manifests';
import { registerSource, session, setActiveFile } from '#session';
import type { FileModels } from './fileModels';
import { formattedText } from './formattedText';
import { positionAt } from './linePositions';
import { monaco } from './monaco';
import type { YamlLanguage } from './yamlLanguage';

/** Offers the editor to the session's actions: focus, find, format, and going to a place of the manifests. */
export function offerPort(
  editor: monaco.editor.IStandaloneCodeEditor,
  models: FileModels,
  language: YamlLanguage,
): monaco.IDisposable {
  const unregister = registerSource({
    focus: () => editor.focus(),
    find() {
      editor.focus();
      void editor.getAction('actions.find')?.run();
    },
    async format() {
      const shown = models.shownIn(editor);
      return shown === undefined ? '' : formattedText(shown.lines, await language.format(shown.model));
    },
    reveal(place) {
      setActiveFile(place.file);
      const shown = models.shownIn(editor);
      const range = locate(session.getState().reading, place);
      if (shown?.file !== place.file || range === undefined) return;
      const start = positionAt(shown.lines, range.from);
      const end = positionAt(shown.lines, range.to);
      editor.setPosition(start);
      editor.revealRangeInCenterIfOutsideViewport(
        new monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column),
      );
      editor.focus();
    },
  });
  return { dispose: unregister };
}
