import { describe, expect, it } from 'vitest';
import type { Finding } from '#netpol';
import { testLaws } from '../../edit/testEdit.testing';
import type { Reading } from '../../reading';
import { read } from '../read';
import { mistakes } from './mistakes.testing';

describe('mistakes', () => {
  it.each(mistakes)('$id, $title: is told as what it is', ({ findings, text }) => {
    const counts: Record<string, number[]> = {};
    for (const { code, repairs } of readOne(text).findings) counts[code] = [...(counts[code] ?? []), repairs.length];
    const expected = Object.fromEntries(Object.entries(findings).map(([code, count]) => [code, [count].flat()]));
    expect(counts).toEqual(expected);
  });

  it.each(mistakes)('$id, $title: every repair ends the finding, brings no error, and can be undone', ({ text }) => {
    const before = readOne(text);
    for (const finding of before.findings) {
      for (const repair of finding.repairs) {
        const { reading } = testLaws(before, { kind: 'repair', repair });
        expect(reading.findings.filter((each) => isSame(each, finding))).toEqual([]);
        expect(errorsOf(reading).filter((error) => !errorsOf(before).includes(error))).toEqual([]);
      }
    }
  });

  it('finds nothing wrong in the policies that they are made from', () => {
    const right = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: p
spec:
  podSelector:
    matchLabels:
      role: db
  policyTypes:
  - Ingress
  ingress:
  - from:
    - podSelector: {}
    ports:
    - protocol: TCP
      port: 80
`;
    expect(readOne(right).findings).toEqual([]);
  });
});

function readOne(text: string): Reading {
  return read([{ name: 'manifests.yaml', text }]);
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && String(a.path) === String(b.path) && a.params['context'] === b.params['context'];
}

function errorsOf({ findings }: Reading): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path.join('.')}`);
}
