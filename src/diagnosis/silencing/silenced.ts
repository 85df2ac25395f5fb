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
    return !about.some(({ line }) => line === undefined || lines.has(line));
  });
}

/** The lines on which a finding and the fields around it begin, counted from 0. */
function linesOf(finding: Finding, reading: Reading, text: string): ReadonlySet<number> {
  const { place, path, range } = finding;
  const lines = new Set([lineAt(text, range.from)]);
  for (let above = 0; above < path.length; above += 1) {
    const field = { ...place, path: place.path.slice(0, place.path.length - above) };
    const entry = locate(reading, field, 'entry');
    if (entry !== undefined) lines.add(lineAt(text, entry.from));
  }
  return lines;
}

function lineAt(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
