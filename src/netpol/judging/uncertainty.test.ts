import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster';
import { formatPath } from '../place';
import { type ClusterNotation, cluster, type PolicyNotation, verdict } from '../testing/notation.testing';
import '../testing/verdictMatchers.testing';

/** x/a → x/b, with policies and whatever else a case needs; nobody's address is known. */
function pair(policy: PolicyNotation, more: Partial<ClusterNotation> = {}): Cluster {
  return cluster({
    policies: { 'x/p': { podSelector: { pod: 'b' }, ...policy } },
    ...more,
    pods: { 'x/a': {}, 'x/b': {}, ...more.pods },
  });
}

const fromBlocks = (...cidrs: readonly string[]): PolicyNotation => ({
  ingress: [{ from: cidrs.map((cidr) => ({ ipBlock: { cidr } })) }],
});

describe('an unknown pod address', () => {
  it('leaves a block undecided, and the reason says which', () => {
    const judged = verdict(pair(fromBlocks('10.0.0.0/8')), 'x/a -> x/b:80/TCP');
    expect(judged).toBeUnknown({ at: 'ingress', by: 'x/p' });
    const [reason] = judged.verdict.ingress.unknowns;
    expect(reason).toMatchObject({ kind: 'podAddressUnknown', workload: 'x/a', cidr: '10.0.0.0/8' });
    expect(reason?.kind === 'podAddressUnknown' && formatPath(reason.place.path)).toBe(
      'spec.ingress[0].from[0].ipBlock.cidr',
    );
  });

  it('does not matter to a block of everything', () => {
    expect(verdict(pair(fromBlocks('0.0.0.0/0')), 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(pair(fromBlocks('0.0.0.0/0', '::/0')), 'x/a -> x/b:80/TCP')).toBeAllowed();
  });

  it('does not matter to blocks that are everything together', () => {
    expect(verdict(pair(fromBlocks('0.0.0.0/1', '128.0.0.0/1')), 'x/a -> x/b:80/TCP')).toBeAllowed();
  });

  it('matters to a block of everything with an exception, unless another item has that', () => {
    const except = { ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } };
    expect(verdict(pair({ ingress: [{ from: [except] }] }), 'x/a -> x/b:80/TCP')).toBeUnknown({ at: 'ingress' });
    const both = pair({ ingress: [{ from: [except, { ipBlock: { cidr: '10.0.0.0/8' } }] }] });
    expect(verdict(both, 'x/a -> x/b:80/TCP')).toBeAllowed();
  });

  it('matters to IPv6 blocks, since the pod may have such an address', () => {
    expect(verdict(pair(fromBlocks('::/0')), 'x/a -> x/b:80/TCP')).toBeUnknown({ at: 'ingress' });
  });

  it('is none that is reserved for other uses', () => {
    expect(verdict(pair(fromBlocks('203.0.113.0/28')), 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    const metadata = { ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] } };
    expect(verdict(pair({ ingress: [{ from: [metadata] }] }), 'x/a -> x/b:80/TCP')).toBeAllowed();
  });

  it('is none that a scenario names as outside, unless a pod is known to have one of those', () => {
    const outside = (...cidrs: readonly string[]) => ({ ...fromBlocks('198.18.5.0/24'), outside: cidrs });
    const asked = ({ outside: named, ...policy }: ReturnType<typeof outside>, podIPs: readonly string[] = []) =>
      verdict(pair(policy, { outside: named, pods: { 'x/c': { podIPs } } }), 'x/a -> x/b:80/TCP');
    expect(asked(outside())).toBeUnknown({ at: 'ingress' });
    expect(asked(outside('198.18.0.0/16'))).toBeDenied({ at: 'ingress' });
    expect(asked(outside('198.18.5.7'))).toBeUnknown({ at: 'ingress' });
    expect(asked(outside('0.0.0.0/0'))).toBeUnknown({ at: 'ingress' });
    expect(asked(outside('198.18.0.0/16'), ['198.18.9.9'])).toBeUnknown({ at: 'ingress' });
  });

  it('does not matter where another rule allows', () => {
    const of = pair({ ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }, { podSelector: {} }] }] });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
  });

  it('does not matter where the port decides', () => {
    const of = pair({ ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: ['81/TCP'] }] });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('does not make a connection unknown that another door denies', () => {
    const of = cluster({
      pods: { 'x/a': {}, 'x/b': {} },
      policies: {
        'x/in': { podSelector: { pod: 'b' }, ...fromBlocks('10.0.0.0/8') },
        'x/out': { podSelector: { pod: 'a' }, policyTypes: ['egress'] },
      },
    });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/out' });
  });
});

describe('a pod on its node’s network', () => {
  const hostA = { pods: { 'x/a': { hostNetwork: true } } };

  it('is not isolated by policies that would select it', () => {
    const of = cluster({
      pods: { 'x/a': { hostNetwork: true }, 'x/b': {} },
      policies: { 'x/p': { policyTypes: ['ingress'] } },
    });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
  });

  it('is not matched by selectors, but may reach pods of its own node', () => {
    const judged = verdict(pair({ ingress: [{ from: [{ podSelector: {} }] }] }, hostA), 'x/a -> x/b:80/TCP');
    expect(judged).toBeUnknown({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.ingress.unknowns).toEqual([{ kind: 'hostNetwork', workload: 'x/a' }]);
  });

  it('is allowed where anybody is', () => {
    expect(verdict(pair({ ingress: [{}] }, hostA), 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(pair(fromBlocks('0.0.0.0/0'), hostA), 'x/a -> x/b:80/TCP')).toBeAllowed();
  });

  it('is allowed by a block that holds its node’s address', () => {
    const of = pair(fromBlocks('192.0.2.0/24'), { pods: { 'x/a': { hostNetwork: true, podIPs: ['192.0.2.9'] } } });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
  });

  it('is an ordinary pod where that is assumed', () => {
    const assumptions = { hostNetworkPods: 'ordinary' } as const;
    const of = pair({ ingress: [{ from: [{ podSelector: {} }] }] }, { ...hostA, assumptions });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    const shut = pair({ podSelector: {}, policyTypes: ['ingress'] }, { ...hostA, assumptions });
    expect(verdict(shut, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });
});

describe('a port name that the destination does not declare', () => {
  it('leaves numbers undecided', () => {
    const judged = verdict(pair({ ingress: [{ ports: ['80/TCP'] }] }), 'x/a -> x/b:web/TCP');
    expect(judged).toBeUnknown({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.ingress.unknowns).toEqual([{ kind: 'portNameUndeclared', port: 'web', workload: 'x/b' }]);
  });

  it('does not matter where every port is open, or the pod is', () => {
    expect(verdict(pair({ ingress: [{ ports: ['TCP'] }] }), 'x/a -> x/b:web/TCP')).toBeAllowed();
    expect(verdict(pair({ ingress: [{ ports: ['1-65535/TCP'] }] }), 'x/a -> x/b:web/TCP')).toBeAllowed();
    expect(verdict(cluster({ pods: { 'x/a': {}, 'x/b': {} } }), 'x/a -> x/b:web/TCP')).toBeAllowed();
  });

  it('matches no rule of another protocol, and none by name', () => {
    expect(verdict(pair({ ingress: [{ ports: ['80/UDP'] }] }), 'x/a -> x/b:web/TCP')).toBeDenied({ at: 'ingress' });
    expect(verdict(pair({ ingress: [{ ports: ['web/TCP'] }] }), 'x/a -> x/b:web/TCP')).toBeDenied({ at: 'ingress' });
  });

  it('has no number at an outside address', () => {
    const of = pair({ podSelector: { pod: 'a' }, egress: [{ ports: ['443/TCP'] }] });
    const judged = verdict(of, 'x/a -> 203.0.113.7:https/TCP');
    expect(judged).toBeUnknown({ at: 'egress' });
    expect(judged.verdict.egress.unknowns).toEqual([
      { kind: 'portNameUndeclared', port: 'https', workload: 'outside' },
    ]);
  });
});

describe('an outside range', () => {
  const guarded = pair({
    ingress: [{ from: [{ ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] } }] }],
  });

  it('is partly allowed where a policy cuts it', () => {
    const judged = verdict(guarded, '203.0.113.0/24 -> x/b:80/TCP');
    expect(judged).toBePartly({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.ingress.allowedBy).toHaveLength(1);
    expect(judged.verdict.ingress.nearMisses.map(({ failed }) => failed)).toEqual([
      { kind: 'insideExcept', except: '203.0.113.128/25', has: '203.0.113.128/25' },
    ]);
  });

  it('is told whole where all of it is answered alike', () => {
    expect(verdict(guarded, '203.0.113.0/25 -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(guarded, '203.0.113.128/26 -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(guarded, '198.51.100.0/24 -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('may be larger than every block', () => {
    expect(verdict(guarded, '0.0.0.0/0 -> x/b:80/TCP')).toBePartly({ at: 'ingress' });
    expect(verdict(guarded, '::/0 -> x/b:80/TCP')).toBeDenied({ at: 'ingress' });
  });

  it('that cannot be read is unknown to every block and to nothing else', () => {
    const asked = (of: Cluster) => {
      const external = { kind: 'external', external: { name: 'user', cidr: 'everywhere' } } as const;
      return verdict(of, 'x/a -> x/b:80/TCP', undefined, { from: external });
    };
    expect(asked(guarded)).toBeUnknown({ at: 'ingress' });
    expect(asked(pair({ ingress: [{}] }))).toBeAllowed();
    expect(asked(pair({ ingress: [{ from: [{ podSelector: {} }] }] }))).toBeDenied({ at: 'ingress' });
  });

  it('to another passes no door', () => {
    const { outcome, egress, ingress } = verdict(guarded, '203.0.113.0/24 -> 198.51.100.0/24:80/TCP').verdict;
    expect([outcome, egress.state, ingress.state]).toEqual(['allowed', 'outside', 'outside']);
  });
});

describe('a workload of several pods', () => {
  const owner = { kind: 'Deployment', name: 'web' };
  const of = (policy: PolicyNotation) =>
    cluster({
      pods: {
        'x/a': {},
        'x/web-1': { labels: { app: 'web', track: 'stable' }, owner, podIPs: ['10.0.0.1'] },
        'x/web-2': { labels: { app: 'web', track: 'canary' }, owner, podIPs: ['10.0.0.2'] },
      },
      policies: { 'x/p': policy },
    });

  it('is told as one while its pods are answered alike', () => {
    const alike = of({ podSelector: { app: 'web' }, policyTypes: ['ingress'] });
    expect(verdict(alike, 'x/a -> x/web:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('is partly allowed where they differ', () => {
    const mixed = of({ podSelector: { track: 'canary' }, policyTypes: ['ingress'] });
    const judged = verdict(mixed, 'x/a -> x/web:80/TCP');
    expect(judged).toBePartly({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.ingress.state).toBe('mixed');
    expect(verdict(mixed, 'x/web -> x/a:80/TCP')).toBeAllowed();
  });

  it('counts with each address', () => {
    const byAddress = of({ podSelector: { pod: 'a' }, ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.1/32' } }] }] });
    expect(verdict(byAddress, 'x/web -> x/a:80/TCP')).toBePartly({ at: 'ingress', by: 'x/p' });
  });

  it('counts with each address where pods are otherwise alike', () => {
    const labels = { app: 'web' };
    const alike = cluster({
      pods: {
        'x/a': {},
        'x/web-1': { labels, owner, podIPs: ['10.0.0.1'] },
        'x/web-2': { labels, owner, podIPs: ['10.0.0.2'] },
        'x/web-3': { labels, owner, podIPs: ['10.0.0.3'] },
      },
      policies: { 'x/p': { podSelector: { pod: 'a' }, ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.3/32' } }] }] } },
    });
    const judged = verdict(alike, 'x/web -> x/a:80/TCP');
    expect(judged).toBePartly({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.ingress.nearMisses.map(({ failed }) => failed)).toEqual([
      { kind: 'outsideCidr', cidr: '10.0.0.3/32', has: '10.0.0.1' },
    ]);
  });

  it('is denied where no two pods meet, although each door is open to some', () => {
    const crossed = cluster({
      pods: {
        'x/web-1': { labels: { track: 'stable' }, owner },
        'x/web-2': { labels: { track: 'canary' }, owner },
        'x/db-1': { labels: { db: 'one' }, owner: { kind: 'StatefulSet', name: 'db' } },
        'x/db-2': { labels: { db: 'two' }, owner: { kind: 'StatefulSet', name: 'db' } },
      },
      policies: {
        'x/out': { podSelector: { track: 'stable' }, policyTypes: ['egress'] },
        'x/in': {
          podSelector: { matchExpressions: [['db', 'Exists']] },
          ingress: [{ from: [{ podSelector: { track: 'stable' } }] }],
        },
      },
    });
    expect(verdict(crossed, 'x/web -> x/db:80/TCP')).toBeDenied({ at: 'egress' });
  });

  it('with addresses of two families is judged in each', () => {
    const dual = cluster({
      pods: { 'x/a': { podIPs: ['10.0.0.1', 'fd00::1'] }, 'x/b': { podIPs: ['10.0.0.2', 'fd00::2'] } },
      policies: { 'x/p': { podSelector: { pod: 'b' }, ...fromBlocks('10.0.0.0/8') } },
    });
    expect(verdict(dual, 'x/a -> x/b:80/TCP')).toBePartly({ at: 'ingress', by: 'x/p' });
  });

  it('meets another in one family or the other, never across', () => {
    const crossed = cluster({
      pods: { 'x/a': { podIPs: ['10.0.0.1', 'fd00::1'] }, 'x/b': { podIPs: ['10.0.0.2', 'fd00::2'] } },
      policies: {
        'x/out': { podSelector: { pod: 'a' }, egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] },
        'x/in': { podSelector: { pod: 'b' }, ...fromBlocks('fd00::/8') },
      },
    });
    expect(verdict(crossed, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress' });
  });
});
