import type { YAMLError } from 'yaml';
import type { TextRange } from '../text';
import type { SyntaxProblem } from './syntaxProblem';

/**
 * Says what the library's first error in a document is, and what kubectl would print where the two parsers are known to agree.
 * `next` is the error after it, which tells some cases apart.
 */
export function describeError(text: string, error: YAMLError, next: YAMLError | undefined): SyntaxProblem {
  const range = rangeOf(text, error, next);
  if (error.code === 'TAB_AS_INDENT') {
    const kubectl = `yaml: ${at(lineOf(text, range.from))}found character that cannot start any token`;
    return { code: 'yamlTab', severity: 'error', range: tabRange(text, range), kubectl };
  }
  const context = contextOf(error);
  const kubectl = kubectlSays(text, error, next);
  return {
    code: 'yamlSyntax',
    severity: 'error',
    range,
    params: { detail: error.message },
    ...(context ? { context } : {}),
    ...(kubectl ? { kubectl } : {}),
  };
}

function contextOf(error: YAMLError): string | undefined {
  switch (error.code) {
    case 'BAD_INDENT':
      return error.message.startsWith('Flow') ? 'unclosed' : 'indentation';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'nestedMapping';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'missingColon';
    case 'MISSING_CHAR':
      if (error.message.startsWith('Implicit map keys')) return 'missingColon';
      return error.message.startsWith('Missing closing') || error.message.includes('must end with')
        ? 'unclosed'
        : undefined;
    case 'BAD_SCALAR_START':
      return 'reservedCharacter';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    case 'UNEXPECTED_TOKEN':
      return 'unexpected';
    default:
      return undefined;
  }
}

/** Never empty in a text that is not blank: an error at the end of the text is shown at its last character. */
function rangeOf(text: string, error: YAMLError, next: YAMLError | undefined): TextRange {
  const [from, to] = error.pos;
  const end = text.trimEnd().length;
  if (from >= end) return { from: Math.max(end - 1, 0), to: end };
  if (!isNestedKey(error, next)) return { from, to: Math.max(to, from + 1) };
  // A plain value that runs on into the next line and meets a colon there: that line is the surprise.
  const key = /[^\n]*$/.exec(text.slice(from, next.pos[1]))?.[0].trimStart() ?? '';
  return { from: next.pos[1] - key.length, to: next.pos[1] };
}

function isNestedKey(error: YAMLError, next: YAMLError | undefined): next is YAMLError {
  return (
    error.code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY' && next.pos[0] === error.pos[0]
  );
}

/** kubectl's parser counts lines from 0 where it parses and from 1 where it scans, and prints no line at all for 0. */
function kubectlSays(text: string, error: YAMLError, next: YAMLError | undefined): string | undefined {
  if (error.code === 'BAD_INDENT' && error.message.startsWith('All mapping items')) {
    return `yaml: ${at(lineOf(text, error.pos[0]) - 1)}did not find expected key`;
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && error.message.startsWith('Nested mappings')) {
    const keyEnd = isNestedKey(error, next) ? next.pos[1] : error.pos[0];
    const line = lineOf(text, keyEnd);
    return `yaml: ${at(line === 1 ? 0 : line)}mapping values are not allowed in this context`;
  }
  return undefined;
}

function at(line: number): string {
  return line > 0 ? `line ${line}: ` : '';
}

/** Counted from 1. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The library may point behind the tab. */
function tabRange(text: string, range: TextRange): TextRange {
  const lineStart = text.lastIndexOf('\n', Math.max(range.from - 1, 0)) + 1;
  const tab = text.indexOf('\t', lineStart);
  return tab < 0 || tab >= range.to ? range : { from: tab, to: tab + 1 };
}
