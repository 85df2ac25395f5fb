/** Whether the editor lets no range begin here: behind a high surrogate, be it paired or not. */
export function cannotBegin(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before >= 0xd800 && before < 0xdc00;
}

/** Whether the editor lets no range end here: behind a high surrogate that does not end its line. */
export function cannotEnd(text: string, offset: number): boolean {
  return cannotBegin(text, offset) && offset < text.length && text[offset] !== '\n' && text[offset] !== '\r';
}
