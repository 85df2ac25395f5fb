import { printable } from '#explain';

/** An arrow from one name to another, with words on it. */
export interface Arrow {
  readonly source: string;
  readonly destination: string;
  readonly label: string;
}

/** Arrows as a digraph in Graphviz' language. */
export function dotText(arrows: readonly Arrow[]): string {
  const lines = arrows.map(
    ({ source, destination, label }) => `  ${quoted(source)} -> ${quoted(destination)} [label=${quoted(label)}];\n`,
  );
  return `digraph connections {\n  rankdir=LR;\n  node [shape=box];\n${lines.join('')}}\n`;
}

/** Arrows as a flowchart in Mermaid's language; nodes are numbered in the order in which they first come. */
export function mermaidText(arrows: readonly Arrow[]): string {
  const names = [...new Set(arrows.flatMap(({ source, destination }) => [source, destination]))];
  const ids = new Map(names.map((name, index) => [name, `n${index}`]));
  const nodes = names.map((name, index) => `  n${index}["${entities(name)}"]\n`);
  const lines = arrows.map(
    ({ source, destination, label }) => `  ${ids.get(source)} -->|"${entities(label)}"| ${ids.get(destination)}\n`,
  );
  return `flowchart LR\n${nodes.join('')}${lines.join('')}`;
}

function quoted(text: string): string {
  return `"${printable(text).replace(/["\\]/g, '\\$&')}"`;
}

/** Mermaid reads labels as Markdown and HTML and knows no backslash: what could mean something is written by its number. */
function entities(text: string): string {
  return printable(text).replace(/[^\p{L}\p{N} ./,:[\]()-]/gu, (character) => `#${character.codePointAt(0)};`);
}
