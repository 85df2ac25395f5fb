import { describe, expect, it } from 'vitest';
import { read } from '#manifests';
import { clusterOf, type Finding } from '#netpol';
import { problemsOfWorkload, problemsWithin } from './problemsOf';

const text = `apiVersion: v1
kind: Pod
metadata: { name: web }
---
apiVersion: v1
kind: Pod
metadata: { name: db }
`;
const { workloads } = clusterOf(read([{ name: 'a.yaml', text }]).resources);
const [web, db] = [...workloads.values()];

const finding = (document: number, more: Partial<Finding> = {}): Finding => ({
  code: 'invalidName',
  severity: 'warning',
  place: { file: 'a.yaml', document, path: ['metadata', 'name'] },
  path: ['metadata', 'name'],
  range: { from: 0, to: 1 },
  params: {},
  repairs: [],
  ...more,
});

describe('problemsOfWorkload', () => {
  it('are those in its manifests and those about its traffic, each once', () => {
    const own = finding(0, { concerns: ['default/web[Pod]'] });
    const about = finding(1, { concerns: ['default/web[Pod]', 'default/db[Pod]'] });
    const findings = [own, about];
    if (web === undefined || db === undefined) throw new Error('both pods are there');
    expect(problemsOfWorkload(findings, web)).toEqual([own, about]);
    expect(problemsOfWorkload(findings, db)).toEqual([about]);
    expect(problemsOfWorkload(findings, web)).toBe(problemsOfWorkload(findings, web));
  });

  it('are no remarks', () => {
    if (web === undefined) throw new Error('the pod is there');
    expect(problemsOfWorkload([finding(0, { severity: 'info' })], web)).toEqual([]);
  });
});

describe('problemsWithin', () => {
  it('are those of the object at a place, and not of its neighbours in a list', () => {
    const origin = { file: 'a.yaml', document: 0, path: ['items', 1] };
    const within = finding(0, { place: { ...origin, path: ['items', 1, 'spec'] } });
    const beside = finding(0, { place: { ...origin, path: ['items', 0, 'spec'] } });
    expect(problemsWithin([beside, within], origin)).toEqual([within]);
  });
});
