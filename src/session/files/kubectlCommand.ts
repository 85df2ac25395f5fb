import type { FileReading } from '#manifests';

/**
 * A shell command that applies a file's Kubernetes objects: `kubectl apply -f -` with the text as a here-document.
 * Our own Scenario documents are left out, since no cluster knows them; everything else stands to the letter.
 * Undefined when nothing is left to apply.
 */
export function kubectlCommand(file: FileReading): string | undefined {
  const text = textForCluster(file);
  if (text === undefined) return undefined;
  const end = freeDelimiter(text);
  const newline = text.endsWith('\n') ? '' : '\n';
  return `kubectl apply -f - <<'${end}'\n${text}${newline}${end}\n`;
}

function textForCluster({ text, documents }: FileReading): string | undefined {
  const hasContent = documents.some(
    (document) => document.state !== 'empty' && document.resources.scenarios.length === 0,
  );
  if (!hasContent) return undefined;
  let rest = text;
  for (const { range, resources } of documents.toReversed()) {
    if (resources.scenarios.length > 0) rest = rest.slice(0, range.from) + rest.slice(range.to);
  }
  return rest;
}

/** A word that is no line of the text, so that the shell does not take such a line for the end. */
function freeDelimiter(text: string): string {
  const lines = new Set(text.split('\n'));
  let delimiter = 'EOF';
  for (let count = 2; lines.has(delimiter); count += 1) delimiter = `EOF_${count}`;
  return delimiter;
}
