/** The line, counted from 1, that holds a UTF-16 offset of a text; an offset beyond the end is on the last line. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
