import { describe, expect, it } from 'vitest';
import { read } from '#manifests';
import { clusterOf, findPlugin } from '#netpol';
import { findingsOf } from '../diagnose';

/** A policy with two findings, `listLeftEmpty` on line 9 and `selectsNothing` on line 6, beside a pod. */
const manifests = (lines: {
  head?: string;
  selector?: string;
  selectorAbove?: string;
  from?: string;
  fromAbove?: string;
}) =>
  [
    ...(lines.head === undefined ? [] : [lines.head]),
    'apiVersion: networking.k8s.io/v1',
    'kind: NetworkPolicy',
    'metadata:',
    '  name: p',
    'spec:',
    ...(lines.selectorAbove === undefined ? [] : [lines.selectorAbove]),
    `  podSelector:${lines.selector ?? ''}`,
    '    matchLabels: { app: backned }',
    '  ingress:',
    ...(lines.fromAbove === undefined ? [] : [lines.fromAbove]),
    `    - from: []${lines.from ?? ''}`,
    '---',
    'apiVersion: v1',
    'kind: Pod',
    'metadata: { name: backend, labels: { app: backend } }',
  ].join('\n');

function told(text: string): readonly string[] {
  const reading = read([{ name: 'a.yaml', text }]);
  const findings = findingsOf({ reading, cluster: clusterOf(reading.resources), plugin: findPlugin(undefined) });
  return findings.map(({ code }) => code);
}

describe('silencing by a comment', () => {
  it('is not needed for anything to be told', () => {
    expect(told(manifests({}))).toEqual(['selectsNothing', 'listLeftEmpty']);
  });

  it('works on the line of the finding', () => {
    expect(told(manifests({ from: ' # sluice: ignore listLeftEmpty' }))).toEqual(['selectsNothing']);
  });

  it('works on the line of the key whose value is found', () => {
    expect(told(manifests({ selector: ' # sluice: ignore selectsNothing' }))).toEqual(['listLeftEmpty']);
  });

  it('works on the line above, other comments between', () => {
    const fromAbove = '    # sluice: ignore listLeftEmpty\n    # Open to the world.';
    expect(told(manifests({ fromAbove }))).toEqual(['selectsNothing']);
  });

  it('works at the head of a document for all of it', () => {
    expect(told(manifests({ head: '# sluice: ignore listLeftEmpty, selectsNothing' }))).toEqual([]);
  });

  it('silences only the codes that it names', () => {
    expect(told(manifests({ head: '# Ours.\n# sluice: ignore listLeftEmpty' }))).toEqual(['selectsNothing']);
  });

  it('silences only its own line', () => {
    expect(told(manifests({ selectorAbove: '  # sluice: ignore listLeftEmpty' }))).toEqual([
      'selectsNothing',
      'listLeftEmpty',
    ]);
  });

  it('tells of codes that there are not', () => {
    expect(told(manifests({ from: ' # sluice: ignore listLeftEmpty nothingAtAll' }))).toEqual([
      'selectsNothing',
      'unknownCodeIgnored',
    ]);
  });

  it('silences what reading remarks on, and no error', () => {
    expect(told('# sluice: ignore notSimulated\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n')).toEqual([]);
    expect(told(`# sluice: ignore unknownField\n${manifests({})}`.replace('ingress:', 'ingres:'))).toContain(
      'unknownField',
    );
  });

  it('is no comment within a text', () => {
    const configMap =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  a: |\n    # sluice: ignore notSimulated\n';
    expect(told(configMap)).toEqual(['notSimulated']);
  });

  it('works with the line ends of Windows', () => {
    expect(told(manifests({ from: ' # sluice: ignore listLeftEmpty' }).replaceAll('\n', '\r\n'))).toEqual([
      'selectsNothing',
    ]);
  });

  it('works in the second document of a file', () => {
    const first = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: other }\n---\n';
    expect(told(first + manifests({ head: '# sluice: ignore listLeftEmpty' }))).toEqual(['selectsNothing']);
  });
});
