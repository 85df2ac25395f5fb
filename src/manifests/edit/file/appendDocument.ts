import { splitDocuments } from '../../syntax/splitDocuments';
import type { Replacement } from '../document/replacement';
import type { Style } from '../document/style';

/**
 * Adds a document at the end of a file, before a closing `...`. Where the file ends without a line break, so it does
 * afterwards. `body` comes with `\n` between its lines and none at its end.
 */
export function appendDocument(text: string, body: string, eol: Style['eol']): Replacement {
  const chunks = splitDocuments(text);
  const last = chunks.at(-1);
  const written = eol === '\n' ? body : body.replaceAll('\n', eol);
  if (!last) return { from: text.length, to: text.length, text: written + eol };
  const end = last.to;
  const isComplete = end === 0 || text[end - 1] === '\n' || text[end - 1] === '\uFEFF';
  const separator = needsSeparator(text, last.from, last.text) ? `---${eol}` : '';
  const added = isComplete ? separator + written + eol : eol + separator + written;
  return { from: end, to: end, text: added };
}

/** No `---` where only blanks and comments stand so far, be it in the whole file or behind the `---` before. */
function needsSeparator(text: string, chunkFrom: number, chunk: string): boolean {
  const isEmpty = chunk.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line));
  if (!isEmpty) return true;
  const before = text
    .slice(0, chunkFrom)
    .replace(/^\uFEFF/, '')
    .trimEnd();
  return before !== '' && !/(?:^|\n)---[^\n]*$/.test(before);
}
