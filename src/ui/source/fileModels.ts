import type { Splice } from '#manifests';
import { type SessionState, session, typeInSource } from '#session';
import { editorEdit } from './editorEdit';
import {
  type HiddenLength,
  hiddenLengthOf,
  type LinePosition,
  type LinePositions,
  linePositions,
} from './linePositions';
import { monaco } from './monaco';
import { singleSplice } from './singleSplice';
import { typedSplices } from './typedSplices';

/** The editor's models, one a file, kept in step with the session both ways. */
export interface FileModels {
  /** The model of a file, made when it is first asked for; absent where there is no such file. */
  find(file: string): monaco.editor.ITextModel | undefined;
  /** What a model shows now; absent for a model that is not of these. */
  shownBy(model: monaco.editor.ITextModel): Shown | undefined;
  /** What the model of an editor shows now; its lines go between the model's positions and the file's offsets. */
  shownIn(editor: monaco.editor.ICodeEditor): Shown | undefined;
  /** Told of every change that came from elsewhere, once all models have followed it. */
  onFollowed(listener: (followed: Followed) => void): monaco.IDisposable;
  dispose(): void;
}

/** A model, the file that it shows, and the lines of that file's text. */
export interface Shown {
  readonly model: monaco.editor.ITextModel;
  readonly file: string;
  readonly lines: LinePositions;
}

/** Where a change from elsewhere ended in a file that has a model. */
export interface Followed {
  readonly file: string;
  readonly end: LinePosition;
  readonly cause: NonNullable<SessionState['lastChange']>['cause'];
}

/** A model with the text of the file that it shows. The two agree line by line; see `linePositions`. */
interface ShownFile {
  file: string;
  text: string;
  hidden: HiddenLength;
  lines: LinePositions | undefined;
  readonly model: monaco.editor.ITextModel;
  readonly listening: monaco.IDisposable;
}

/** Starts keeping models for the session's files. */
export function followFiles(): FileModels {
  const shownFiles = new Map<string, ShownFile>();
  const listeners = new Set<(followed: Followed) => void>();
  let following = false;

  const open = (file: string, text: string): ShownFile => {
    const model = createModel(text);
    const listening = model.onDidChangeContent((event) => {
      if (!following) takeTyped(shown, event.changes);
    });
    const shown: ShownFile = { file, text, hidden: hiddenLengthOf(text), lines: undefined, model, listening };
    shownFiles.set(file, shown);
    return shown;
  };

  const close = (shown: ShownFile) => {
    shown.listening.dispose();
    shown.model.dispose();
    shownFiles.delete(shown.file);
  };

  const follow = (state: SessionState) => {
    renameShown(shownFiles, state);
    const texts = new Map(state.workspace.files.map((file) => [file.name, file.text]));
    const cause = state.lastChange?.cause ?? 'start';
    const followed: Followed[] = [];
    following = true;
    try {
      for (const shown of [...shownFiles.values()]) {
        const text = texts.get(shown.file);
        if (text === undefined) close(shown);
        else if (text !== shown.text) followed.push({ file: shown.file, end: show(shown, text, state), cause });
        else shown.text = text;
      }
    } finally {
      following = false;
    }
    for (const item of followed) for (const listener of listeners) listener(item);
  };

  const unsubscribe = session.subscribe((state, before) => {
    if (state.workspace.files !== before.workspace.files) follow(state);
  });

  const shownBy = (model: monaco.editor.ITextModel | null): Shown | undefined => {
    const shown = [...shownFiles.values()].find((other) => other.model === model);
    return shown && { model: shown.model, file: shown.file, lines: linesOf(shown) };
  };

  return {
    find(file) {
      const shown = shownFiles.get(file);
      if (shown !== undefined) return shown.model;
      const source = session.getState().workspace.files.find((other) => other.name === file);
      return source && open(file, source.text).model;
    },
    shownBy,
    shownIn: (editor) => shownBy(editor.getModel()),
    onFollowed(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    dispose() {
      unsubscribe();
      for (const shown of [...shownFiles.values()]) close(shown);
    },
  };
}

let modelCount = 0;

function createModel(text: string): monaco.editor.ITextModel {
  // Numbered and without a path: a file keeps its model, and with it the cursor, when it is renamed.
  modelCount += 1;
  const model = monaco.editor.createModel(text, 'yaml', monaco.Uri.parse(`inmemory://file-${modelCount}`));
  model.detectIndentation(true, 2);
  // Tabs are no indentation in YAML; blanks that the editor tidied away would be missing from the file.
  model.updateOptions({
    insertSpaces: true,
    trimAutoWhitespace: false,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

function renameShown(shownFiles: Map<string, ShownFile>, { lastChange }: SessionState): void {
  for (const change of lastChange?.changes ?? []) {
    if (change.kind !== 'renameFile') continue;
    const shown = shownFiles.get(change.from);
    if (shown === undefined) continue;
    shownFiles.delete(change.from);
    shown.file = change.to;
    shownFiles.set(change.to, shown);
  }
}

/** Hands what was typed to the session. What it makes of it comes back as the same text, or as a change to follow. */
function takeTyped(shown: ShownFile, changes: readonly monaco.editor.IModelContentChange[]): void {
  const splices = typedSplices(
    shown.file,
    linesOf(shown),
    changes.map(({ range, text }) => ({
      start: { lineNumber: range.startLineNumber, column: range.startColumn },
      end: { lineNumber: range.endLineNumber, column: range.endColumn },
      text,
    })),
  );
  for (const splice of splices) setText(shown, spliced(shown.text, splice));
  if (splices.length > 0) typeInSource(shown.file, splices);
}

/** Brings a model to a text by the smallest edits known, and returns where the last one ended. */
function show(shown: ShownFile, text: string, { lastChange }: SessionState): LinePosition {
  let end: LinePosition = { lineNumber: 1, column: 1 };
  const known = (lastChange?.changes ?? []).filter(
    (change): change is Splice => change.kind === 'splice' && change.file === shown.file,
  );
  const splices = known.reduce<string | undefined>(splicedIfFits, shown.text) === text ? known : [];
  for (const splice of splices) end = push(shown, splice);
  const rest = singleSplice(shown.text, text);
  if (rest !== undefined) end = push(shown, rest);
  // The text is the truth: should the model ever show other lines than the file has, it is filled anew.
  if (shown.model.getLineCount() !== linesOf(shown).starts.length) shown.model.setValue(text.slice(shown.hidden));
  return end;
}

function push(shown: ShownFile, splice: Pick<Splice, 'at' | 'removed' | 'inserted'>): LinePosition {
  const { start, end, text, hidden } = editorEdit(linesOf(shown), splice);
  const range = new monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column);
  shown.model.pushEditOperations([], [{ range, text }], () => null);
  shown.hidden = hidden;
  setText(shown, spliced(shown.text, splice));
  const offset = shown.model.getOffsetAt(start) + text.replace(/\r\n|\r|\n/g, shown.model.getEOL()).length;
  return shown.model.getPositionAt(offset);
}

function linesOf(shown: ShownFile): LinePositions {
  shown.lines ??= linePositions(shown.text, shown.hidden);
  return shown.lines;
}

function setText(shown: ShownFile, text: string): void {
  shown.text = text;
  shown.lines = undefined;
}

function spliced(text: string, { at, removed, inserted }: Pick<Splice, 'at' | 'removed' | 'inserted'>): string {
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

function splicedIfFits(text: string | undefined, splice: Splice): string | undefined {
  return text?.startsWith(splice.removed, splice.at) ? spliced(text, splice) : undefined;
}
