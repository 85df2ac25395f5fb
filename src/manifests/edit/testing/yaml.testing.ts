/** A text written indented in a test: without its first line break, the common indentation and the last line's blanks. */
export function yaml(parts: TemplateStringsArray, ...values: readonly string[]): string {
  const raw = String.raw({ raw: parts.raw }, ...values)
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n');
  const indents = raw
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]));
  const margin = Math.min(...indents);
  return raw
    .split('\n')
    .map((line) => line.slice(Math.min(margin, line.length - line.trimStart().length)))
    .join('\n');
}
