import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster';
import { doorOf } from '../judging/doorOf';
import { findPlugin } from '../plugins/findPlugin';
import { cluster, type PolicyNotation, verdict } from '../testing/notation.testing';
import { expectDenied, toEach, twoNamespaces } from '../testing/twoNamespaces.testing';
import '../testing/verdictMatchers.testing';

const a = { pod: 'a' };

describe('selectors and labels', () => {
  const labelled = (podSelector: PolicyNotation['podSelector'] & object) =>
    cluster({
      pods: {
        'x/none': { labels: {} },
        'x/empty': { labels: { env: '' } },
        'x/prod': { labels: { env: 'prod' } },
        'x/Prod': { labels: { env: 'Prod' } },
        'x/both': { labels: { env: 'prod', tier: 'db' } },
      },
      policies: { 'x/p': { podSelector, policyTypes: ['ingress'] } },
    });
  const isolated = (of: Cluster) =>
    [...of.workloads.values()]
      .filter((workload) => doorOf(of, workload, 'ingress', findPlugin(undefined)).state !== 'open')
      .map(({ name }) => name);

  it('T32, T33: NotIn matches other values, the empty value and a missing label', () => {
    expect(isolated(labelled({ matchExpressions: [['env', 'NotIn', 'prod']] }))).toEqual(['none', 'empty', 'Prod']);
    expect(isolated(labelled({ matchExpressions: [['absent', 'NotIn', 'prod']] }))).toEqual([
      'none',
      'empty',
      'prod',
      'Prod',
      'both',
    ]);
  });

  it('T34: In needs the label', () => {
    expect(isolated(labelled({ matchExpressions: [['env', 'In', 'prod', '']] }))).toEqual(['empty', 'prod', 'both']);
  });

  it('T35: an empty value in matchLabels needs the label to be there', () => {
    expect(isolated(labelled({ env: '' }))).toEqual(['empty']);
  });

  it('T36: Exists takes the empty value', () => {
    expect(isolated(labelled({ matchExpressions: [['env', 'Exists']] }))).toEqual(['empty', 'prod', 'Prod', 'both']);
  });

  it('T37: DoesNotExist takes pods without the label', () => {
    expect(isolated(labelled({ matchExpressions: [['env', 'DoesNotExist']] }))).toEqual(['none']);
  });

  it('T38: matchLabels and matchExpressions must both hold', () => {
    expect(isolated(labelled({ matchLabels: { env: 'prod' }, matchExpressions: [['tier', 'Exists']] }))).toEqual([
      'both',
    ]);
  });

  it('T39: values are case sensitive', () => {
    expect(isolated(labelled({ env: 'Prod' }))).toEqual(['Prod']);
  });

  it('takes a label named __proto__ for an ordinary label', () => {
    const of = cluster({
      pods: { 'x/a': { labels: JSON.parse('{"__proto__": "1"}') }, 'x/b': {} },
      policies: { 'x/p': { podSelector: JSON.parse('{"__proto__": "1"}'), policyTypes: ['ingress'] } },
    });
    expect(isolated(of)).toEqual(['a']);
  });

  it('T40: every declared namespace carries its name as a label', () => {
    const of = twoNamespaces({
      'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: { 'kubernetes.io/metadata.name': 'y' } }] }] },
    });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/b', 'x/c']));
  });

  it('T41: a namespace without a manifest has that label alone', () => {
    const peers = (namespaceSelector: PolicyNotation['podSelector'] & object) =>
      cluster({
        pods: { 'x/a': {}, 'z/a': {} },
        policies: { 'x/p': { ingress: [{ from: [{ namespaceSelector }] }] } },
      });
    expect(verdict(peers({ 'kubernetes.io/metadata.name': 'z' }), 'z/a -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(peers({ matchExpressions: [['team', 'NotIn', 'red']] }), 'z/a -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(peers({ team: 'red' }), 'z/a -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T42–T44: what strict validation alone refuses is in force only where a lenient server is assumed', () => {
    const policies = { 'x/p': { podSelector: a, policyTypes: ['ingress'], admission: 'refusedByStrict' } } as const;
    expect(verdict(twoNamespaces(policies), 'x/b -> x/a:80/TCP')).toBeAllowed();
    const lenient = twoNamespaces(policies, { assumptions: { refusedObjects: 'asStoredByLenientServer' } });
    const judged = verdict(lenient, 'x/b -> x/a:80/TCP');
    expect(judged).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.provisionalBecauseOf).toEqual([]);
  });

  it('no server keeps a policy that validation refuses', () => {
    const of = twoNamespaces(
      { 'x/p': { podSelector: a, policyTypes: ['ingress'], admission: 'refused' } },
      { assumptions: { refusedObjects: 'asStoredByLenientServer' } },
    );
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
  });
});
