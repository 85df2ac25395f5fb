import { configureMonacoYaml } from 'monaco-yaml';
import { jsonSchemaIn } from '#manifests';
import { type Language, session } from '#session';
import { monaco, YamlWorker } from './monaco';

/** What the YAML language offers beyond what the editor asks of it by itself. */
export interface YamlLanguage {
  /** The model's text laid out anew, with the editor's line breaks; the text as it is where it cannot be parsed. */
  format(model: monaco.editor.ITextModel): Promise<string>;
}

/**
 * Starts completion, hover help and folding for manifests, in a worker. To be called once a page.
 * The language's own validation stays off: the session's findings say the same in the API server's words, and once.
 */
export function startYamlLanguage(): YamlLanguage {
  let formatter: monaco.languages.DocumentFormattingEditProvider | undefined;
  const nothing: monaco.IDisposable = { dispose() {} };

  const languages: Partial<typeof monaco.languages> = {
    ...monaco.languages,
    // Kept from the editor, which would put its edits into the text as if they were typed.
    registerDocumentFormattingEditProvider: (_selector, provider) => {
      formatter = provider;
      return nothing;
    },
    registerHoverProvider: (selector, provider) =>
      monaco.languages.registerHoverProvider(selector, withoutSource(provider)),
    registerCodeActionProvider: () => nothing,
    registerDefinitionProvider: () => nothing,
    registerLinkProvider: () => nothing,
    registerRenameProvider: () => nothing,
    registerOnTypeFormattingEditProvider: () => nothing,
  };

  const service = configureMonacoYaml(
    // The package knows an older editor; these are the parts of today's that it uses.
    { ...monaco, languages, editor: { ...monaco.editor, createWebWorker } } as unknown as Parameters<
      typeof configureMonacoYaml
    >[0],
    {
      validate: false,
      enableSchemaRequest: false,
      hoverAnchor: false,
      schemas: schemasIn(session.getState().view.language),
    },
  );
  session.subscribe((state, before) => {
    const { language } = state.view;
    if (language !== before.view.language) void service.update({ schemas: schemasIn(language) });
  });

  return {
    async format(model) {
      const options = { tabSize: 2, insertSpaces: true };
      const { token } = new monaco.CancellationTokenSource();
      const edits = (await formatter?.provideDocumentFormattingEdits(model, options, token)) ?? [];
      return edits[0]?.text ?? model.getValue();
    },
  };
}

/** The help without its last line, a link to the schema's file, which is nowhere to be opened. */
function withoutSource(provider: monaco.languages.HoverProvider): monaco.languages.HoverProvider {
  return {
    async provideHover(model, position, token) {
      const hover = await provider.provideHover(model, position, token);
      return (
        hover && {
          ...hover,
          contents: hover.contents.map((text) => ({ ...text, value: text.value.replace(sourceLine, '') })),
        }
      );
    },
  };
}

const sourceLine = /\s*Source: \[[^\]]*\]\([^)]*\)\s*$/;

/** One schema for every file; its help is in the language on screen. */
function schemasIn(language: Language) {
  return [{ uri: 'inmemory://schemas/manifest.json', fileMatch: ['*'], schema: jsonSchemaIn(language) }];
}

/** Today's editor takes a worker itself, where the package hands over its name and its first message. */
function createWebWorker(options: { readonly label: string; readonly createData?: unknown }) {
  const worker = new YamlWorker({ name: options.label });
  // The worker's protocol: the first message wakes it, the second carries its data.
  worker.postMessage('ignore');
  worker.postMessage(options.createData);
  return monaco.editor.createWebWorker({ worker });
}
