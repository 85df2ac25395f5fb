import type { Splice } from '#manifests';
import { type HiddenLength, hiddenIn, type LinePosition, type LinePositions, positionAt } from './linePositions';
import { cannotBegin, cannotEnd } from './surrogatePair';

/** A replacement in the editor that shows what a splice did to the file. */
export interface EditorEdit {
  readonly start: LinePosition;
  readonly end: LinePosition;
  readonly text: string;
  /** What the editor hides of the file from now on. */
  readonly hidden: HiddenLength;
}

/**
 * Turns one splice of a file into the edit that brings the editor to the same lines.
 * `lines` is the file before the splice.
 * A splice that cuts a `\r\n` apart, or joins two units to one, takes the whole pair along, since the editor knows only whole breaks;
 * so does one that cuts a surrogate pair, which the editor would widen by itself.
 */
export function editorEdit(lines: LinePositions, splice: Pick<Splice, 'at' | 'removed' | 'inserted'>): EditorEdit {
  const { text } = lines;
  const hidden = hiddenIn(lines);
  let from = splice.at;
  let to = splice.at + splice.removed.length;
  let inserted = splice.inserted;

  if (text[from - 1] === '\r' && (text[from] === '\n' || (inserted[0] ?? text[to]) === '\n')) {
    from -= 1;
    inserted = `\r${inserted}`;
  }
  if (text[to] === '\n' && (text[to - 1] === '\r' || (inserted.at(-1) ?? text[from - 1]) === '\r')) {
    to += 1;
    inserted += '\n';
  }
  while (cannotBegin(text, from)) {
    from -= 1;
    inserted = text.charAt(from) + inserted;
  }
  while (cannotEnd(text, to)) {
    inserted += text.charAt(to);
    to += 1;
  }

  const touchesHidden = from < hidden;
  const hiddenSurvives = touchesHidden && to >= hidden && inserted.startsWith(text.slice(0, hidden));
  const shown = hiddenSurvives
    ? inserted.slice(hidden)
    : touchesHidden && to < hidden
      ? inserted + text.slice(to, hidden)
      : inserted;
  return {
    start: positionAt(lines, Math.max(from, hidden)),
    end: positionAt(lines, Math.max(to, hidden)),
    text: shown,
    hidden: touchesHidden && !hiddenSurvives ? 0 : hidden,
  };
}
