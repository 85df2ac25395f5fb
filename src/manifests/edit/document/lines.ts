/** The offset at which the line that holds `at` starts. */
export function lineStart(text: string, at: number): number {
  // A negative position counts as 0 for `lastIndexOf`.
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The offset just before the line break that ends the line of `at`, or the text's length on a last line without one. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline === -1) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** The offset at which the line after that of `at` starts, or the text's length. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

/** How far `at` is from the start of its line, in UTF-16 units from 0. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether nothing but blanks stands before `at` on its line. */
export function startsLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

/** One line of a text: its offsets without the line break, and its content. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly content: string;
}

/** The line of `at`. */
export function lineAt(text: string, at: number): Line {
  const from = lineStart(text, at);
  const to = lineEnd(text, from);
  return { from, to, content: text.slice(from, to) };
}

/** The line above that of `at`, or undefined on the first one. */
export function lineAbove(text: string, at: number): Line | undefined {
  const from = lineStart(text, at);
  return from === 0 ? undefined : lineAt(text, from - 1);
}

/** The line below that of `at`, or undefined where the text ends with or without a last line break. */
export function lineBelow(text: string, at: number): Line | undefined {
  const from = nextLine(text, at);
  return from >= text.length ? undefined : lineAt(text, from);
}

/** The number of blanks that a line starts with. */
export function indentOf(content: string): number {
  return /^[ \t]*/.exec(content)?.[0].length ?? 0;
}

export function isBlank(content: string): boolean {
  return content.trim() === '';
}

/** Whether a line holds a comment and nothing else. */
export function isComment(content: string): boolean {
  return /^[ \t]*#/.test(content);
}

/** Whether a stretch of text holds a comment, or a quoted string that looks like one. */
export function mayHoldComment(text: string): boolean {
  return /(?:^|[\s,[\]{}])#/.test(text);
}
