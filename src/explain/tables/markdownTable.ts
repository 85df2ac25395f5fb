import { printable } from './printable';

/** A table in Markdown. Cells are plain text: what Markdown would read as its own is escaped. */
export function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |\n`;
  return `${line(heading)}|${heading.map(() => '---|').join('')}\n${rows.map(line).join('')}`;
}

/** Brackets stay where no link can come of them, so that `shop/web[Deployment]` reads as it is. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\\|`*_<>&]/g, '\\$&')
    .replaceAll('](', ']\\(')
    .replaceAll('][', ']\\[');
}
