import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/notation.testing';
import { client, expectDenied, toEach, twoNamespaces } from '../testing/twoNamespaces.testing';
import '../testing/verdictMatchers.testing';

const a = { pod: 'a' };
const b = { pod: 'b' };
const fromA = { from: [{ podSelector: a }] };

describe('isolation and direction', () => {
  it('T01: without policies everything is allowed', () => {
    const of = twoNamespaces({});
    expectDenied(of, '80/TCP', []);
    expectDenied(of, '53/UDP', []);
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
    expect(verdict(of, `x/a -> ${client}:80/TCP`)).toBeAllowed();
  });

  it('T02: a policy isolates pods of its own namespace alone', () => {
    expectDenied(twoNamespaces({ 'y/deny': { policyTypes: ['ingress'] } }), '80/TCP', [
      ...toEach('y/a', ['x/a', 'x/b', 'x/c', 'y/b']),
      ...toEach('y/b', ['x/a', 'x/b', 'x/c', 'y/a']),
    ]);
  });

  it('T03: a policy for ingress leaves egress open', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, policyTypes: ['ingress'] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/b', 'x/c', 'y/a', 'y/b']));
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, `x/a -> ${client}:443/TCP`)).toBeAllowed();
  });

  it('T04: with egress rules and no policyTypes both directions are isolated', () => {
    // What the API server makes of such a manifest.
    const of = twoNamespaces({
      'x/p': { podSelector: a, policyTypes: ['ingress', 'egress'], egress: [{ to: [{ podSelector: b }] }] },
    });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T05, T06: an empty egress list leaves egress open when policyTypes defaulted to Ingress', () => {
    const of = twoNamespaces({
      'x/p': { podSelector: a, policyTypes: ['ingress'], policyTypesDefaulted: true, egress: [] },
    });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T07: rules for ingress do nothing when policyTypes has Egress alone', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, policyTypes: ['egress'], ingress: [fromA] } });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T08: rules for egress do nothing when policyTypes has Ingress alone', () => {
    const of = twoNamespaces({
      'x/p': { podSelector: a, policyTypes: ['ingress'], egress: [{ to: [{ podSelector: b }] }] },
    });
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/c -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T09, T10: an empty podSelector selects every pod of the namespace', () => {
    expectDenied(twoNamespaces({ 'x/p': { podSelector: {}, policyTypes: ['ingress'] } }), '80/TCP', [
      ...toEach('x/a', ['x/b', 'x/c', 'y/a', 'y/b']),
      ...toEach('x/b', ['x/a', 'x/c', 'y/a', 'y/b']),
      ...toEach('x/c', ['x/a', 'x/b', 'y/a', 'y/b']),
    ]);
  });

  it('T11: the destination forbids what the source allows', () => {
    const of = twoNamespaces({
      'x/out': { podSelector: a, egress: [{ to: [{ podSelector: b }] }] },
      'x/in': { podSelector: b, policyTypes: ['ingress'] },
    });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/in' });
  });

  it('T12: the source forbids what the destination allows', () => {
    const of = twoNamespaces({
      'x/out': { podSelector: a, policyTypes: ['egress'] },
      'x/in': { podSelector: b, ingress: [fromA] },
    });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/out' });
  });

  it('T13: a pod that may open no connection still answers', () => {
    const of = twoNamespaces({ 'x/out': { podSelector: a, policyTypes: ['egress'] } });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/out' });
  });

  it('T14: policies add up and do not mix peers of one with ports of another', () => {
    const of = twoNamespaces({
      'x/p1': { podSelector: a, ingress: [{ from: [{ podSelector: b }], ports: ['80/TCP'] }] },
      'x/p2': { podSelector: a, ingress: [{ from: [{ podSelector: { pod: 'c' } }], ports: ['81/TCP'] }] },
    });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/c -> x/a:81/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:81/TCP')).toBeDenied({ at: 'ingress', by: ['x/p1', 'x/p2'] });
    expect(verdict(of, 'x/c -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: ['x/p1', 'x/p2'] });
  });

  it('T15: allowing everything outweighs denying everything', () => {
    const of = twoNamespaces({
      'x/deny': { policyTypes: ['ingress'] },
      'x/allow': { podSelector: a, ingress: [{}] },
    });
    expect(verdict(of, 'y/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'y/b -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/deny' });
  });

  it('T16: a policy that selects no pod changes nothing', () => {
    expectDenied(
      twoNamespaces({ 'x/p': { podSelector: { pod: 'z' }, policyTypes: ['ingress', 'egress'] } }),
      '80/TCP',
      [],
    );
  });
});
