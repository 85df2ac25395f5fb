/** A string in quotes as Go's `%q` writes it, the form in which the API server repeats values. */
export function goQuote(text: string): string {
  let quoted = '';
  for (const character of text)
    quoted += escapes.get(character) ?? (printable.test(character) ? character : codeOf(character));
  return `"${quoted}"`;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
]);

// Of all blanks, Go prints the ordinary space alone as it is.
const printable = /^[ \p{L}\p{M}\p{N}\p{P}\p{S}]$/u;

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // A lone surrogate does not survive the way to the server.
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
