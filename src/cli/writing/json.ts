/** Data as a JSON document, two blanks a level, with a line end behind it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Lists as one JSON object with every item on a line of its own: as quick to read for a person as for a line-wise tool, however long. */
export function jsonLines(lists: Readonly<Record<string, readonly object[]>>): string {
  const entries = Object.entries(lists).map(([name, items]) => {
    const lines = items.map((item) => `\n    ${JSON.stringify(item)}`);
    return `  ${JSON.stringify(name)}: [${lines.join(',')}${lines.length === 0 ? '' : '\n  '}]`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}
