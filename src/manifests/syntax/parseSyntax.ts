import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import { describeError } from './describeError';
import { isTooDeep } from './isTooDeep';
import { kubectlSchema } from './kubectlSchema';
import { limits } from './limits';
import { readPlainDocument } from './readPlainDocument';
import { readValue } from './readValue';
import type { SyntaxProblem } from './syntaxProblem';
import type { Value } from './value';

/** One document's text, parsed. All offsets count from the text's start. Never to be changed. */
export interface Syntax {
  readonly text: string;
  /** What kubectl reads. Undefined when an error stands in `problems`, and for an empty document (blanks and comments). */
  readonly value: Value | undefined;
  /** By offset. After the first error nothing can be said for certain, so at most one of them is an error of YAML itself. */
  readonly problems: readonly SyntaxProblem[];
  /** What parsing cost: tokens of the lexer. */
  readonly tokens: number;
}

/** Parses the text of one document. Never throws; errors stand in `problems`. Time is bounded by `limits.tokensPerDocument`. */
export function parseSyntax(text: string): Syntax {
  const plain = readPlainDocument(text);
  return plain ? { text, problems: [], ...plain } : parseByLibrary(text);
}

/** The same without the short way for plain documents, which has to agree with this one. */
export function parseByLibrary(text: string): Syntax {
  const { tokens, lexed, problem } = tokenize(text);
  const document = compose(problem ? [] : tokens, text.length);
  const problems: SyntaxProblem[] = problem ? [problem] : [];
  const error = document.errors[0];
  if (error) problems.push(describeError(text, error, document.errors[1]));
  const value = problems.length === 0 && document.contents ? readValue(text, document.contents, problems) : undefined;
  const failed = problems.some((each) => each.severity === 'error');
  return {
    text,
    value: failed ? undefined : value,
    problems: failed ? explainTemplate(text, problems) : problems.toSorted((a, b) => a.range.from - b.range.from),
    tokens: lexed,
  };
}

/** A text that is not looked at, and why. */
export function leaveUnparsed(text: string, problem: SyntaxProblem): Syntax {
  return { text, value: undefined, problems: [problem], tokens: 0 };
}

/** The library's document of a text that has no problem but warnings, with source tokens: for those who write into it. Worked out when first asked for. */
export function documentOf(syntax: Syntax): Document<ParsedNode> {
  const known = documents.get(syntax);
  if (known) return known;
  const document = compose(tokenize(syntax.text).tokens, syntax.text.length);
  documents.set(syntax, document);
  return document;
}

const documents = new WeakMap<Syntax, Document<ParsedNode>>();

interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly lexed: number;
  /** Why the tokens must not be composed. */
  readonly problem?: SyntaxProblem;
}

function tokenize(text: string): Tokens {
  const unprintable = text.search(/[^\t\n\r\x20-\x7E\x85\xA0-\uFFFD]/);
  if (unprintable >= 0) {
    const problem: SyntaxProblem = {
      code: 'yamlSyntax',
      severity: 'error',
      context: 'controlCharacter',
      range: { from: unprintable, to: unprintable + 1 },
      kubectl: 'yaml: control characters are not allowed',
    };
    return { tokens: [], lexed: 0, problem };
  }
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let lexed = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexed += 1;
    if (lexed > limits.tokensPerDocument)
      return { tokens, lexed, problem: tooLarge(text, 'tokens', limits.tokensPerDocument) };
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  if (tokens.some((token) => isTooDeep(token, limits.depth)))
    return { tokens, lexed, problem: tooLarge(text, 'depth', limits.depth) };
  return { tokens, lexed };
}

function tooLarge(text: string, context: string, limit: number): SyntaxProblem {
  return { code: 'tooLarge', severity: 'error', context, range: { from: 0, to: text.length }, params: { limit } };
}

function compose(tokens: readonly CST.Token[], length: number): Document<ParsedNode> {
  const composer = new Composer({ schema: kubectlSchema, uniqueKeys: false, keepSourceTokens: true, strict: true });
  for (const document of composer.compose(tokens, true, length)) return document;
  throw new Error('a composer that is forced to yields a document');
}

/** What a template engine should still fill in makes every other complaint pointless. */
function explainTemplate(text: string, problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const from = text.indexOf('{{');
  if (from < 0) return problems;
  const end = text.indexOf('}}', from);
  const to = end < 0 ? from + 2 : end + 2;
  return [{ code: 'yamlSyntax', severity: 'error', context: 'template', range: { from, to } }];
}
