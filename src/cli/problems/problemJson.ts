import type { Problem } from './problem';

/** A problem as the JSON of `list` and `lint` holds it. */
export function problemJson({ code, severity, file, start, path, message }: Problem): object {
  return { code, severity, file, line: start.line, column: start.column, path, message };
}
