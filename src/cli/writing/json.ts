/** Data as a JSON document, two blanks a level, with a line end behind it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
