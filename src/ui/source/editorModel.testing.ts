import type { LinePosition } from './linePositions';
import { cannotBegin, cannotEnd } from './surrogatePair';

/** Stands in for the editor's model in tests: lines without their breaks, as Monaco keeps them. */
export type ModelLines = readonly string[];

/** What the editor makes of a new file: no byte order mark, and lines whatever their breaks. */
export function modelOf(text: string): ModelLines {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** A replacement in the model. */
interface ModelEdit {
  readonly start: LinePosition;
  readonly end: LinePosition;
  readonly text: string;
}

/** Replaces a range of the model. */
export function editModel(model: ModelLines, { start, end, text }: ModelEdit): ModelLines {
  const first = (model[start.lineNumber - 1] ?? '').slice(0, start.column - 1);
  const last = (model[end.lineNumber - 1] ?? '').slice(end.column - 1);
  const middle = `${first}${text}${last}`.split(/\r\n|\r|\n/);
  return [...model.slice(0, start.lineNumber - 1), ...middle, ...model.slice(end.lineNumber)];
}

/** Whether the editor would widen the range of an edit, and so replace more than was asked for. */
export function wouldBeWidened(model: ModelLines, { start, end }: ModelEdit): boolean {
  const startLine = model[start.lineNumber - 1] ?? '';
  const endLine = model[end.lineNumber - 1] ?? '';
  return cannotBegin(startLine, start.column - 1) || cannotEnd(endLine, end.column - 1);
}

/** Units that matter to line breaks and to the head of a file; texts joined from them are the tests' random files. */
export const messyParts = ['a', 'b: 1', ' ', '\n', '\r\n', '\r', '\uFEFF', '\u2028', '한', '😀', '\ud83d'] as const;
