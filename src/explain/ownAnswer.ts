import { type FieldPath, formatPath } from '#netpol';

/**
 * The part of a server's answer that is about a field: of an answer that lists several faults its beginning and the lines about the field, what is within it and
 * what it is within. Any other answer whole, as is one that lists nothing about the field.
 */
export function ownAnswer(answer: string, path: FieldPath): string {
  const [beginning = '', ...lines] = answer.split('\n');
  if (!lines.some((line) => line.startsWith('* '))) return answer;
  const field = formatPath(path);
  const own = lines.filter((line) => isAbout(line.slice('* '.length), field)).map((line) => line.slice('* '.length));
  return own.length === 0 ? answer : `${beginning.trimEnd()} ${own.join(' ')}`;
}

function isAbout(line: string, field: string): boolean {
  const named = line.slice(0, line.indexOf(': '));
  return isWithin(named, field) || isWithin(field, named);
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}
