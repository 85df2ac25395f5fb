import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '#netpol';
import { nextProblem, previousProblem } from './nextProblem';

function problem(from: number, severity: Severity = 'error'): Finding {
  return {
    code: 'unknownField',
    severity,
    place: { file: 'policies.yaml', document: 0, path: [] },
    path: [],
    range: { from, to: from + 1 },
    params: {},
    repairs: [],
  };
}

describe('nextProblem', () => {
  const findings = [problem(30), problem(10), problem(20, 'info')];

  it('goes to the next one behind the cursor, and not to the one under it', () => {
    expect(nextProblem(findings, 10)?.range.from).toBe(30);
  });

  it('begins again after the last', () => {
    expect(nextProblem(findings, 30)?.range.from).toBe(10);
  });

  it('is absent where nothing is wrong', () => {
    expect(nextProblem([problem(20, 'info')], 0)).toBeUndefined();
  });
});

describe('previousProblem', () => {
  it('goes back, and from the first to the last', () => {
    const findings = [problem(10), problem(30)];
    expect(previousProblem(findings, 30)?.range.from).toBe(10);
    expect(previousProblem(findings, 10)?.range.from).toBe(30);
  });
});
