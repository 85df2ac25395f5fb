import type { Finding } from '#netpol';

/** How many findings a file has, by severity. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

const none: ProblemCounts = { errors: 0, warnings: 0 };
const counted = new WeakMap<readonly Finding[], ReadonlyMap<string, ProblemCounts>>();

/** Counts the findings of one file. Counted once for each list of findings, so that it can be asked on every change of the session. */
export function problemCounts(findings: readonly Finding[], file: string): ProblemCounts {
  let counts = counted.get(findings);
  if (counts === undefined) {
    counts = countByFile(findings);
    counted.set(findings, counts);
  }
  return counts.get(file) ?? none;
}

function countByFile(findings: readonly Finding[]): ReadonlyMap<string, ProblemCounts> {
  const counts = new Map<string, ProblemCounts>();
  for (const { place, severity } of findings) {
    const { errors, warnings } = counts.get(place.file) ?? none;
    if (severity === 'error') counts.set(place.file, { errors: errors + 1, warnings });
    if (severity === 'warning') counts.set(place.file, { errors, warnings: warnings + 1 });
  }
  return counts;
}
