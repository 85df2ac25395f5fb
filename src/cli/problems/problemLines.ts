import { printable } from '#explain';
import { type Paint, paintNothing } from '../writing/paint';
import type { Problem } from './problem';

/** A problem as `file:line:column severity code message`; further lines of the message follow indented. Ends with a line end. */
export function problemLines(problem: Problem, paint: Paint = paintNothing): string {
  const { file, start, severity, code, message } = problem;
  const [first = '', ...further] = message.split('\n');
  const where = `${printable(file)}:${start.line}:${start.column}`;
  const head = `${where} ${paint(severity, severity)} ${code} ${printable(first)}\n`;
  return head + further.map((line) => `    ${printable(line)}\n`).join('');
}
