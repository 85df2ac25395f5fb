import { locate, type Reading } from '#manifests';
import type { Finding } from '#netpol';
import type { IgnoreComment } from './ignoreComments';

/** The findings that no comment silences. Errors cannot be silenced: a server would refuse all the same. */
export function withoutSilenced(
  findings: readonly Finding[],
  comments: readonly IgnoreComment[],
  reading: Reading,
): readonly Finding[] {
  if (comments.length === 0) return findings;
  const texts = new Map(reading.files.map(({ name, text }) => [name, text]));
  return findings.filter((finding) => {
    if (finding.severity === 'error') return true;
    const about = comments.filter(
      ({ file, document, codes }) =>
        file === finding.place.file &&
        document === finding.place.document &&
        codes.some(({ code }) => code === finding.code),
    );
    if (about.length === 0) return true;
    const lines = linesOf(finding, reading, texts.get(finding.place.file) ?? '');
    return !about.some(({ line }) => line === undefined || (lines.first <= line && line <= lines.last));
  });
}

/** The lines on which a finding is shown, its key included, counted from 0. */
function linesOf(finding: Finding, reading: Reading, text: string): { readonly first: number; readonly last: number } {
  const entry = locate(reading, finding.place, 'entry') ?? finding.range;
  const first = Math.min(entry.from, finding.range.from);
  return { first: lineAt(text, first), last: lineAt(text, finding.range.from) };
}

function lineAt(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
