import { describe, expect, it } from 'vitest';
import type { PluginProfile } from '../plugin';
import { cluster, type PolicyNotation, verdict } from '../testing/notation.testing';
import '../testing/verdictMatchers.testing';
import { findPlugin } from './findPlugin';
import { pluginProfiles } from './profiles';

const pods = { 'x/a': { podIPs: ['10.0.0.1'] }, 'x/b': { ports: ['web=80/TCP'], podIPs: ['10.0.0.2'] } };
const guarding = (policy: PolicyNotation) =>
  cluster({ pods, policies: { 'x/p': { podSelector: { pod: 'b' }, ...policy } } });
const like = (changes: Partial<PluginProfile>): PluginProfile => ({ ...findPlugin(undefined), ...changes });

describe('pluginProfiles', () => {
  it('offer the specification and the plugins that people meet', () => {
    expect(pluginProfiles.map(({ id }) => id)).toEqual([
      'specification',
      'calico',
      'cilium',
      'antrea',
      'kube-router',
      'canal',
      'romana',
      'weave-net',
      'flannel',
    ]);
  });

  it('say of each what it rests on', () => {
    expect(
      pluginProfiles.filter(({ evidence }) => !evidence.some((fact) => /20\d\d/.test(fact))).map(({ id }) => id),
    ).toEqual([]);
  });

  it('mark Romana and Weave Net, and no other, as unmaintained', () => {
    const unmaintained = pluginProfiles.filter(({ status }) => status === 'unmaintained');
    expect(unmaintained.map(({ id }) => id)).toEqual(['romana', 'weave-net']);
  });
});

describe('findPlugin', () => {
  it('finds a profile by its id, and the specification for no id or another one', () => {
    expect(['calico', undefined, 'Calico', 'bridge'].map((id) => findPlugin(id).id)).toEqual([
      'calico',
      'specification',
      'specification',
      'specification',
    ]);
  });
});

describe('a plugin', () => {
  it('that enforces nothing allows everything and says why', () => {
    const judged = verdict(guarding({ policyTypes: ['ingress'] }), 'x/a -> x/b:80/TCP', 'flannel');
    expect(judged).toBeAllowed();
    expect(judged.verdict.shortcut).toBe('pluginEnforcesNothing');
    expect(judged.verdict.ingress.isolatedBy).toEqual([]);
  });

  it('that enforces one direction leaves the other open', () => {
    const ingressAlone = like({ enforces: { ingress: 'yes', egress: 'no' } });
    const of = cluster({ pods, policies: { 'x/p': { policyTypes: ['ingress', 'egress'] } } });
    const judged = verdict(of, 'x/a -> x/b:80/TCP', ingressAlone);
    expect(judged).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.egress.state).toBe('outside');
    expect(judged.verdict.shortcut).toBeUndefined();
  });

  it('of which it is not known whether it enforces a direction leaves denials there unknown', () => {
    const of = guarding({ podSelector: { pod: 'a' }, policyTypes: ['egress'] });
    const judged = verdict(of, 'x/a -> x/b:80/TCP', 'romana');
    expect(judged).toBeUnknown({ at: 'egress', by: 'x/p' });
    expect(judged.verdict.egress.unknowns).toMatchObject([{ kind: 'pluginUnsupported', feature: 'egress' }]);
    expect(verdict(guarding({ podSelector: { pod: 'a' }, egress: [{}] }), 'x/a -> x/b:80/TCP', 'romana')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/TCP', 'romana')).toBeAllowed();
  });

  it('that keeps ipBlock to the outside never matches pods by it', () => {
    const of = guarding({ ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] });
    expect(verdict(of, 'x/a -> x/b:80/TCP', 'calico')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/TCP', 'cilium')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, '203.0.113.7 -> x/b:80/TCP', 'cilium')).toBeAllowed();
  });

  it('of which that is not known leaves it unknown, in and out of exceptions', () => {
    const of = guarding({ ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] });
    const judged = verdict(of, 'x/a -> x/b:80/TCP', 'weave-net');
    expect(judged).toBeUnknown({ at: 'ingress' });
    expect(judged.verdict.ingress.unknowns).toMatchObject([
      { kind: 'pluginUnsupported', feature: 'ipBlockMatchesPods' },
    ]);
    expect(verdict(of, '10.9.9.9 -> x/b:80/TCP', 'weave-net')).toBeAllowed();
    const excepted = guarding({
      ingress: [{ from: [{ ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.0/28'] } }] }],
    });
    expect(verdict(excepted, '203.0.113.7 -> x/b:80/TCP', 'romana')).toBeUnknown({ at: 'ingress' });
    expect(verdict(excepted, '198.51.100.7 -> x/b:80/TCP', 'romana')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('that knows no endPort applies port alone', () => {
    const of = guarding({ ingress: [{ ports: ['80-90/TCP'] }] });
    expect(verdict(of, 'x/a -> x/b:85/TCP', 'calico')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/TCP', 'weave-net')).toBeAllowed();
    const judged = verdict(of, 'x/a -> x/b:85/TCP', 'weave-net');
    expect(judged).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.ingress.nearMisses.map(({ failed }) => failed)).toEqual([
      { kind: 'port', wants: '80', has: 85 },
    ]);
    expect(verdict(of, 'x/a -> x/b:85/TCP', like({ endPort: 'unknown' }))).toBeUnknown({ at: 'ingress' });
    expect(verdict(of, 'x/a -> x/b:80/TCP', like({ endPort: 'unknown' }))).toBeAllowed();
  });

  it('that passes over policies with named ports is not isolated by them', () => {
    const of = guarding({ ingress: [{ from: [{ podSelector: { pod: 'c' } }], ports: ['web/TCP'] }] });
    expect(verdict(of, 'x/a -> x/b:80/TCP', 'calico')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/a -> x/b:80/TCP', 'weave-net')).toBeAllowed();
  });

  it('without named ports matches none, and one of which that is not known leaves them unknown', () => {
    const of = guarding({ ingress: [{ ports: ['web/TCP'] }] });
    expect(verdict(of, 'x/a -> x/b:80/TCP', like({ namedPorts: 'no' }))).toBeDenied({ at: 'ingress' });
    expect(verdict(of, 'x/a -> x/b:80/TCP', 'romana')).toBeUnknown({ at: 'ingress' });
    expect(verdict(of, 'x/a -> x/b:81/TCP', 'romana')).toBeDenied({ at: 'ingress' });
  });

  it('of which SCTP is not known leaves it unknown at isolated doors alone', () => {
    const of = guarding({ ingress: [{ ports: ['80/SCTP'] }] });
    expect(verdict(of, 'x/a -> x/b:80/SCTP', 'calico')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/SCTP', 'cilium')).toBeUnknown({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/a -> x/b:81/SCTP', 'cilium')).toBeUnknown({ at: 'ingress' });
    expect(verdict(of, 'x/b -> x/a:80/SCTP', 'cilium')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/SCTP', like({ sctp: 'no' }))).toBeDenied({ at: 'ingress' });
  });
});
