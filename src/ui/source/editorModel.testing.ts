import type { LinePosition } from './linePositions';

/** Stands in for the editor's model in tests: lines without their breaks, as Monaco keeps them. */
export type ModelLines = readonly string[];

/** What the editor makes of a new file: no byte order mark, and lines whatever their breaks. */
export function modelOf(text: string): ModelLines {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** Replaces a range of the model, as the editor would. */
export function editModel(
  model: ModelLines,
  edit: { readonly start: LinePosition; readonly end: LinePosition; readonly text: string },
): ModelLines {
  const { start, end, text } = edit;
  const first = (model[start.lineNumber - 1] ?? '').slice(0, start.column - 1);
  const last = (model[end.lineNumber - 1] ?? '').slice(end.column - 1);
  const middle = `${first}${text}${last}`.split(/\r\n|\r|\n/);
  return [...model.slice(0, start.lineNumber - 1), ...middle, ...model.slice(end.lineNumber)];
}

/** Units that matter to line breaks and to the head of a file; texts joined from them are the tests' random files. */
export const messyParts = ['a', 'b: 1', ' ', '\n', '\r\n', '\r', '\uFEFF', '\u2028', '한', '😀'] as const;
