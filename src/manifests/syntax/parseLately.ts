import { parseSyntax, type Syntax } from './parseSyntax';

/**
 * Parses like `parseSyntax`, and remembers the last few texts: a plan reads back what it is about to write, and the same
 * text is read again as soon as it is written. Large texts are not kept.
 */
export function parseLately(text: string): Syntax {
  const known = recent.get(text);
  // Taken out and put in again, so that the oldest comes first.
  if (known) recent.delete(text);
  const syntax = known ?? parseSyntax(text);
  if (text.length <= longest) recent.set(text, syntax);
  for (const oldest of recent.keys()) {
    if (recent.size <= count) break;
    recent.delete(oldest);
  }
  return syntax;
}

const count = 16;
const longest = 200_000;
const recent = new Map<string, Syntax>();
