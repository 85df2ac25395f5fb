import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '#netpol';
import { problemCounts } from './problemCounts';

function finding(file: string, severity: Severity): Finding {
  return {
    code: 'unknownField',
    severity,
    place: { file, document: 0, path: [] },
    path: [],
    range: { from: 0, to: 1 },
    params: {},
    repairs: [],
  };
}

describe('problemCounts', () => {
  const findings = [finding('a.yaml', 'error'), finding('a.yaml', 'warning'), finding('b.yaml', 'error')];

  it('counts one file by severity', () => {
    expect(problemCounts(findings, 'a.yaml')).toEqual({ errors: 1, warnings: 1 });
  });

  it('counts nothing where nothing was found, and no remarks', () => {
    expect(problemCounts([finding('c.yaml', 'info')], 'c.yaml')).toEqual({ errors: 0, warnings: 0 });
  });
});
