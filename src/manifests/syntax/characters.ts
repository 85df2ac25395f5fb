/** Characters that mean something in YAML, by their codes. */
export const newline = 10;
export const space = 32;
export const doubleQuote = 34;
export const hash = 35;
export const singleQuote = 39;
export const comma = 44;
export const dash = 45;
export const dot = 46;
export const colon = 58;
export const openBracket = 91;
export const backslash = 92;
export const closeBracket = 93;
export const openBrace = 123;
export const closeBrace = 125;

/** Whether a character can be part of a word; the end of the text (NaN) cannot. */
export function isInk(code: number): boolean {
  return code !== space && code !== newline && !Number.isNaN(code);
}

/** Whether a flow collection begins. */
export function isOpening(code: number): boolean {
  return code === openBrace || code === openBracket;
}

/** Whether a character ends a plain scalar within a flow collection. */
export function isFlowIndicator(code: number): boolean {
  return code === comma || code === openBracket || code === closeBracket || code === openBrace || code === closeBrace;
}
