import { type DocumentReading, locate, type Reading, sortFindings } from '#manifests';
import type { Finding } from '#netpol';
import type { SessionState } from '../state';

/**
 * The findings of a new reading until it is diagnosed: what reading found, and what diagnosis found before, moved along with the text. In a document that has
 * changed, repairs wait for the new diagnosis: their places may be others now. What a comment silenced stays silent so long.
 */
export function carriedFindings(
  before: Pick<SessionState, 'reading' | 'findings'>,
  reading: Reading,
): readonly Finding[] {
  if (reading === before.reading) return before.findings;
  const read = new Set(before.reading.findings);
  const shown = new Set(before.findings);
  const silenced = new Set(before.reading.findings.filter((finding) => !shown.has(finding)).map(nameOf));
  const diagnosed = before.findings.filter((finding) => !read.has(finding));
  if (diagnosed.length === 0 && silenced.size === 0) return reading.findings;
  return sortFindings(
    [
      ...reading.findings.filter((finding) => !silenced.has(nameOf(finding))),
      ...diagnosed.flatMap((finding) => movedAlong(finding, before.reading, reading) ?? []),
    ],
    reading.files,
  );
}

function nameOf({ code, place }: Finding): string {
  return JSON.stringify([code, place.file, place.document, place.path]);
}

/** Absent where the document is gone, or does not parse now. */
function movedAlong(finding: Finding, before: Reading, reading: Reading): Finding | undefined {
  const was = documentOf(finding, before);
  const is = documentOf(finding, reading);
  if (was === undefined || is?.state !== 'good') return undefined;
  if (was.syntax === is.syntax) {
    const by = is.range.from - was.range.from;
    if (by === 0) return finding;
    return { ...finding, range: { from: finding.range.from + by, to: finding.range.to + by } };
  }
  const range = locate(reading, finding.place, partShown(finding, before));
  return range && { ...finding, range, repairs: [] };
}

/** Which part of its field a finding shows. */
function partShown({ place, range }: Finding, reading: Reading): 'value' | 'entry' | 'key' {
  const shows = (part: 'entry' | 'key') => {
    const shown = locate(reading, place, part);
    return shown?.from === range.from && shown.to === range.to;
  };
  return shows('entry') ? 'entry' : shows('key') ? 'key' : 'value';
}

function documentOf({ place }: Finding, { files }: Reading): DocumentReading | undefined {
  return files.find(({ name }) => name === place.file)?.documents[place.document];
}
