import { findingText } from '#explain';
import type { Speaker } from '#i18n';
import { assertNever } from '#lib';
import type { Reading } from '#manifests';
import { type Finding, formatPath } from '#netpol';
import type { UnreadableFile } from '../input/gatherFiles';
import { type LineIndex, lineIndexOf } from '../input/lineIndex';
import type { Problem } from './problem';

/** Everything there is to tell: files that cannot be read, then the reading's findings in their order. */
export function problemsOf(
  reading: Reading,
  unreadable: readonly UnreadableFile[],
  speaker: Speaker,
): readonly Problem[] {
  return [
    ...unreadable.map((file) => unreadableProblem(file, speaker)),
    ...findingProblems(reading.findings, reading, speaker),
  ];
}

/** Findings about manifests as problems, in their order. */
export function findingProblems(findings: readonly Finding[], reading: Reading, speaker: Speaker): readonly Problem[] {
  const files = new Map(reading.files.map((file) => [file.name, file]));
  return findings.flatMap((finding) => {
    const file = files.get(finding.place.file);
    return file === undefined ? [] : [findingProblem(finding, lineIndexOf(file), speaker)];
  });
}

function findingProblem(finding: Finding, positionAt: LineIndex, speaker: Speaker): Problem {
  const { code, severity, place, path, range, apiMessage } = finding;
  const message = findingText(finding, speaker.sayKey);
  return {
    code,
    severity,
    file: place.file,
    start: positionAt(range.from),
    end: positionAt(range.to),
    path: formatPath(path),
    message: apiMessage === undefined ? message : `${message}\n${speaker.say('problems.apiServer')} ${apiMessage}`,
  };
}

function unreadableProblem({ file, reason }: UnreadableFile, speaker: Speaker): Problem {
  const start = { line: 1, column: 1 };
  return { code: 'unreadable', severity: 'error', file, start, end: start, path: '', message: words(reason, speaker) };
}

function words(reason: UnreadableFile['reason'], { say }: Speaker): string {
  switch (reason.kind) {
    case 'notUtf8':
      return say('cli.unreadable.notUtf8');
    case 'failed':
      return say('cli.unreadable.failed', { detail: reason.detail });
    default:
      return assertNever(reason);
  }
}
