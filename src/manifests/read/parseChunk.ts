import { limits } from '../syntax/limits';
import { parseLately } from '../syntax/parseLately';
import { leaveUnparsed, type Syntax } from '../syntax/parseSyntax';
import { type Chunk, splitDocuments } from '../syntax/splitDocuments';
import type { SyntaxProblem } from '../syntax/syntaxProblem';

/** A document's text, and why it must not be parsed, if so. */
export interface ReadableChunk extends Chunk {
  readonly refusal?: SyntaxProblem;
}

/** The documents of a file; a file beyond the limits is one document that is not looked at. */
export function chunksOf(text: string): readonly ReadableChunk[] {
  if (text.length > limits.fileLength) return [refusedFile(text, 'text', limits.fileLength)];
  const chunks = splitDocuments(text);
  return chunks.length > limits.documentsPerFile ? [refusedFile(text, 'documents', limits.documentsPerFile)] : chunks;
}

/**
 * Parses chunks of one file in order, so that the file's tokens can be counted: past the limit documents are no longer looked at. `known` is the syntax that a chunk
 * may have had before, and is returned itself if it still holds.
 */
export function createChunkParser(): (chunk: ReadableChunk, known: Syntax | undefined) => Syntax {
  let tokens = 0;
  return (chunk, known) => {
    const refusal =
      chunk.refusal ?? (tokens > limits.tokensPerFile ? tooLarge(chunk.text, 'file', limits.tokensPerFile) : undefined);
    if (refusal) return leaveUnparsed(chunk.text, refusal);
    const syntax = known && isSyntaxOf(known, chunk) && !known.problems.some(isRefusal) ? known : parse(chunk);
    tokens += syntax.tokens;
    return syntax;
  };
}

/** Whether a syntax is of the very text of a chunk. */
export function isSyntaxOf(syntax: Syntax, { text, besideSeparator }: Chunk): boolean {
  const refusedBeside = syntax.problems.some(({ context }) => context === 'separator');
  return syntax.text === text && refusedBeside === (besideSeparator !== undefined);
}

function parse({ text, besideSeparator }: Chunk): Syntax {
  const syntax = parseLately(text);
  if (besideSeparator === undefined) return syntax;
  const from = text.indexOf(besideSeparator);
  const problem: SyntaxProblem = {
    code: 'yamlSyntax',
    severity: 'error',
    context: 'separator',
    range: { from, to: from + besideSeparator.length },
    params: { text: besideSeparator },
    kubectl: `invalid Yaml document separator: ${besideSeparator}`,
  };
  return { ...syntax, value: undefined, problems: [problem] };
}

function refusedFile(text: string, context: string, limit: number): ReadableChunk {
  return { from: 0, to: text.length, text, refusal: tooLarge(text, context, limit) };
}

function tooLarge(text: string, context: string, limit: number): SyntaxProblem {
  return { code: 'tooLarge', severity: 'error', context, range: { from: 0, to: text.length }, params: { limit } };
}

function isRefusal({ code, context }: SyntaxProblem): boolean {
  return code === 'tooLarge' && (context === 'text' || context === 'documents' || context === 'file');
}
