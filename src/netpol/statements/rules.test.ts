import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/notation.testing';
import { client, expectDenied, fromEach, toEach, twoNamespaces } from '../testing/twoNamespaces.testing';
import '../testing/verdictMatchers.testing';

const a = { pod: 'a' };
const b = { pod: 'b' };

describe('rules and peers', () => {
  it('T17: no rule denies everything, one empty rule allows everything', () => {
    const shut = twoNamespaces({ 'x/p': { podSelector: a, ingress: [] } });
    expect(verdict(shut, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(shut, `${client} -> x/a:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
    const open = twoNamespaces({ 'x/p': { podSelector: a, ingress: [{}] } });
    expect(verdict(open, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(open, `${client} -> x/a:9999/UDP`)).toBeAllowed();
  });

  it('T18, T19: a rule without peers takes any source', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, ingress: [{ from: [], ports: ['80/TCP'] }] } });
    expect(verdict(of, 'y/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
    expect(verdict(of, 'y/b -> x/a:81/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T20: an empty podSelector peer takes every pod of the policy’s namespace and nothing else', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, ingress: [{ from: [{ podSelector: {} }] }] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['y/a', 'y/b']));
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T21: an empty namespaceSelector takes every pod everywhere, but no outside address', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: {} }] }] } });
    expectDenied(of, '80/TCP', []);
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T22: both selectors in one peer must match', () => {
    const of = twoNamespaces({
      'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: { team: 'blue' }, podSelector: b }] }] },
    });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/b', 'x/c', 'y/a']));
  });

  it('T23: of two peers one must match', () => {
    const of = twoNamespaces({
      'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: { team: 'blue' } }, { podSelector: b }] }] },
    });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/c']));
  });

  it('T24: a lone podSelector stays in its namespace', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, ingress: [{ from: [{ podSelector: b }] }] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/c', 'y/a', 'y/b']));
  });

  it('T25: a namespaceSelector may match its own namespace', () => {
    const of = twoNamespaces({
      'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: { team: 'red' } }] }] },
    });
    expectDenied(of, '80/TCP', toEach('x/a', ['y/a', 'y/b']));
  });

  it('T26: peers and ports of one rule belong together', () => {
    const of = twoNamespaces({
      'x/p': {
        podSelector: a,
        ingress: [
          { from: [{ podSelector: b }], ports: ['80/TCP'] },
          { from: [{ podSelector: { pod: 'c' } }], ports: ['81/TCP'] },
        ],
      },
    });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:81/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/c -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T27: rules for egress choose destinations', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, egress: [{ to: [{ podSelector: b }] }] } });
    expectDenied(of, '80/TCP', fromEach('x/a', ['x/c', 'y/a', 'y/b']));
  });

  it('T28–T31: a refused policy isolates nobody, and makes verdicts provisional', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, policyTypes: ['ingress'], admission: 'refused' } });
    const judged = verdict(of, 'x/b -> x/a:80/TCP');
    expect(judged).toBeAllowed();
    expect(judged.verdict.provisionalBecauseOf.map(({ name }) => name)).toEqual(['p']);
    expect(verdict(of, 'x/a -> x/b:80/TCP').verdict.provisionalBecauseOf).toEqual([]);
  });
});
