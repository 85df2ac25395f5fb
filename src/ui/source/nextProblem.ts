import type { Finding } from '#netpol';

/** The first finding behind an offset, after the last one the first again; absent when there is none. Findings come in any order. */
export function nextProblem(findings: readonly Finding[], offset: number): Finding | undefined {
  const sorted = inOrder(findings);
  return sorted.find((finding) => finding.range.from > offset) ?? sorted[0];
}

/** The last finding before an offset, before the first one the last again. */
export function previousProblem(findings: readonly Finding[], offset: number): Finding | undefined {
  const sorted = inOrder(findings);
  return sorted.findLast((finding) => finding.range.from < offset) ?? sorted.at(-1);
}

/** Remarks are not problems. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity !== 'info').sort((a, b) => a.range.from - b.range.from);
}
