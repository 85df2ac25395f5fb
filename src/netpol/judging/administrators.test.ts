import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster';
import { formatPath, type Place } from '../place';
import type { PluginProfile } from '../plugin';
import { findPlugin } from '../plugins/findPlugin';
import type { AdminPolicyNotation, AdminRuleNotation } from '../testing/adminNotation.testing';
import { type ClusterNotation, cluster, verdict } from '../testing/notation.testing';
import '../testing/verdictMatchers.testing';

/** x/a → x/b, with policies of administrators and whatever else a case needs. Documents: 0 a, 1 b, then policies. */
function pair(
  adminPolicies: Readonly<Record<string, AdminPolicyNotation>>,
  more: Partial<ClusterNotation> = {},
): Cluster {
  return cluster({ adminPolicies, ...more, pods: { 'x/a': {}, 'x/b': {}, ...more.pods } });
}

const asked = 'x/a -> x/b:80/TCP';
const out = (...egress: readonly AdminRuleNotation[]): AdminPolicyNotation => ({ egress });
const into = (...ingress: readonly AdminRuleNotation[]): AdminPolicyNotation => ({ ingress });
const denyNetworks = (...networks: readonly string[]) => out({ action: 'Deny', to: [{ networks }] });
const at = ({ document, path }: Place) => `${document}:${formatPath(path)}`;

describe('the reasons of a verdict by administrators', () => {
  it('name the rule, the peer and the port, and where they stand', () => {
    const rule: AdminRuleNotation = {
      action: 'Deny',
      from: [{ pods: { podSelector: { pod: 'c' } } }, { pods: { podSelector: { pod: 'a' } } }],
      ports: ['443/TCP', '80/TCP'],
    };
    const of = pair({ new: into(rule), old: { kind: 'AdminNetworkPolicy', priority: 5, ...into(rule) } });
    const matchesOf = (each: Cluster) =>
      verdict(each, asked).verdict.ingress.adminMatches.map(({ policy, rule: index, action, place, peer, port }) => [
        policy.name,
        index,
        action,
        at(place),
        at(peer.place),
        port && at(port.place),
      ]);
    expect(matchesOf(of)).toEqual([
      ['new', 0, 'Deny', '2:spec.ingress[0]', '2:spec.ingress[0].from[1]', '2:spec.ingress[0].protocols[1]'],
    ]);
    expect(matchesOf({ ...of, adminPolicies: of.adminPolicies.slice(1) })).toEqual([
      ['old', 0, 'Deny', '3:spec.ingress[0]', '3:spec.ingress[0].from[1]', '3:spec.ingress[0].ports[1]'],
    ]);
  });

  it('tell every rule on the way to the last word', () => {
    const of = pair({
      admin: into({ action: 'Pass' }, { action: 'Deny' }),
      baseline: { tier: 'Baseline', ...into({ action: 'Accept', ports: ['443/TCP'] }, { action: 'Deny' }) },
    });
    const judged = verdict(of, asked);
    expect(judged).toBeDenied({ at: 'ingress', by: 'baseline' });
    expect(judged.verdict.ingress.state).toBe('open');
    expect(judged.verdict.ingress.adminMatches.map(({ policy, rule, action }) => [policy.name, rule, action])).toEqual([
      ['admin', 0, 'Pass'],
      ['baseline', 1, 'Deny'],
    ]);
  });

  it('have no near miss of a NetworkPolicy that was not asked, and one of a NetworkPolicy that was', () => {
    const policies = { 'x/p': { podSelector: { pod: 'b' }, ingress: [{ ports: ['443/TCP'] }] } };
    const denied = verdict(pair({ p: into({ action: 'Deny' }) }, { policies }), asked);
    expect(denied).toBeDenied({ at: 'ingress', by: 'p' });
    expect(denied.verdict.ingress.isolatedBy.map(({ name }) => name)).toEqual(['p']);
    expect(denied.verdict.ingress.nearMisses).toEqual([]);
    const passed = verdict(pair({ p: into({ action: 'Pass' }) }, { policies }), asked);
    expect(passed).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(passed.verdict.ingress.nearMisses).toHaveLength(1);
  });

  it('have no allowing rule of a NetworkPolicy that was not asked', () => {
    const policies = { 'x/p': { podSelector: { pod: 'b' }, ingress: [{}] } };
    const of = pair({ p: into({ action: 'Accept', ports: ['80/TCP'] }) }, { policies });
    expect(verdict(of, asked).verdict.ingress.allowedBy).toEqual([]);
    expect(verdict(of, 'x/a -> x/b:81/TCP').verdict.ingress.allowedBy).toHaveLength(1);
  });

  it('name refused policies that would have a rule at a door', () => {
    const of = pair({
      in: { ...into({ action: 'Deny' }), admission: 'refused' },
      out: { ...out({ action: 'Deny' }), subject: { pods: { podSelector: { pod: 'b' } } }, admission: 'refused' },
      elsewhere: { ...into({ action: 'Deny' }), subject: { namespaces: { team: 'red' } }, admission: 'refused' },
      none: { admission: 'refused' },
    });
    const judged = verdict(of, asked);
    expect(judged).toBeAllowed();
    expect(judged.verdict.provisionalBecauseOf.map(({ name }) => name)).toEqual(['in']);
  });
});

describe('which policies of administrators are in force', () => {
  it('are those that the API server takes', () => {
    const stored = { ...into({ action: 'Deny' }), admission: 'refusedByStrict' } as const;
    expect(verdict(pair({ p: stored }), asked)).toBeAllowed();
    const lenient = { refusedObjects: 'asStoredByLenientServer' } as const;
    expect(verdict(pair({ p: stored }, { assumptions: lenient }), asked)).toBeDenied({ at: 'ingress', by: 'p' });
  });

  it('is the later of two with one kind and name', () => {
    const of = pair({ p: into({ action: 'Deny' }), 'p[ClusterNetworkPolicy]': into({ action: 'Accept' }) });
    expect(verdict(of, asked)).toBeAllowed();
    const kinds = pair({
      p: { priority: 1, ...into({ action: 'Deny' }) },
      'p[AdminNetworkPolicy]': { kind: 'AdminNetworkPolicy', priority: 2, ...into({ action: 'Accept' }) },
    });
    expect(verdict(kinds, asked)).toBeDenied({ at: 'ingress', by: 'p' });
  });
});

describe('policies of one priority', () => {
  const deny = into({ action: 'Deny' });
  const accept = into({ action: 'Accept', ports: ['80/TCP'] });

  it('are unknown where they would decide differently, and say which', () => {
    const judged = verdict(pair({ deny, accept }), asked);
    expect(judged).toBeUnknown({ at: 'ingress' });
    expect(judged.verdict.ingress.unknowns).toEqual([
      {
        kind: 'equalPriority',
        policy: 'deny',
        other: 'accept',
        place: { file: 'test.yaml', document: 2, path: ['spec', 'priority'] },
      },
    ]);
  });

  it('decide where only one has something to say, or all say the same', () => {
    expect(verdict(pair({ deny, accept }), 'x/a -> x/b:81/TCP')).toBeDenied({ at: 'ingress', by: 'deny' });
    const same = verdict(pair({ deny, again: deny }), asked);
    expect(same).toBeDenied({ at: 'ingress', by: ['deny', 'again'] });
  });

  it('decide where what they leave to others ends alike', () => {
    const pass = into({ action: 'Pass' });
    expect(verdict(pair({ pass, accept }), asked)).toBeAllowed();
    const shut = { policies: { 'x/p': { podSelector: { pod: 'b' }, policyTypes: ['ingress'] as const } } };
    expect(verdict(pair({ pass, accept }, shut), asked)).toBeUnknown({ at: 'ingress' });
    expect(verdict(pair({ pass, deny }, shut), asked)).toBeDenied({ at: 'ingress' });
  });

  it('do not meet across tiers', () => {
    expect(verdict(pair({ accept, deny: { tier: 'Baseline', ...deny } }), asked)).toBeAllowed();
  });

  it('meet across versions of the API', () => {
    expect(verdict(pair({ accept, deny: { kind: 'AdminNetworkPolicy', ...deny } }), asked)).toBeUnknown();
  });
});

describe('networks', () => {
  it('leave a pod without address undecided, and say which network', () => {
    const judged = verdict(pair({ p: denyNetworks('10.0.0.0/8', '203.0.113.0/24') }), asked);
    expect(judged).toBeUnknown({ at: 'egress' });
    expect(judged.verdict.egress.unknowns).toEqual([
      {
        kind: 'podAddressUnknown',
        workload: 'x/b',
        cidr: '10.0.0.0/8',
        place: { file: 'test.yaml', document: 2, path: ['spec', 'egress', 0, 'to', 0, 'networks', 0] },
      },
    ]);
  });

  it('decide where every address that the pod may have is answered alike', () => {
    expect(verdict(pair({ p: denyNetworks('0.0.0.0/1', '128.0.0.0/1', '::/0') }), asked)).toBeDenied({
      at: 'egress',
      by: 'p',
    });
    const halves = out(
      { action: 'Deny', to: [{ networks: ['0.0.0.0/1'] }] },
      { action: 'Deny', to: [{ networks: ['128.0.0.0/1', '::/0'] }] },
    );
    expect(verdict(pair({ p: halves }), asked)).toBeDenied({ at: 'egress', by: 'p' });
    expect(verdict(pair({ p: denyNetworks('198.51.100.0/24') }), asked)).toBeAllowed();
  });

  it('of IPv4 decide for a pod without address, unless a rule of the door speaks of IPv6', () => {
    expect(verdict(pair({ p: denyNetworks('0.0.0.0/0') }), asked)).toBeDenied({ at: 'egress', by: 'p' });
    expect(verdict(pair({ p: denyNetworks('::/0') }), asked)).toBeAllowed();
    const accepting = out(
      { action: 'Deny', to: [{ networks: ['0.0.0.0/0'] }] },
      { action: 'Accept', to: [{ networks: ['::/0'] }], ports: ['443/TCP'] },
    );
    expect(verdict(pair({ p: accepting }), asked)).toBeUnknown({ at: 'egress' });
  });

  it('hold known addresses, whatever is assumed of ipBlock', () => {
    const known = (assumptions: ClusterNotation['assumptions'] & object) =>
      pair({ p: denyNetworks('10.0.0.0/8') }, { pods: { 'x/b': { podIPs: ['10.0.0.2'] } }, assumptions });
    expect(verdict(known({}), asked)).toBeDenied({ at: 'egress', by: 'p' });
    expect(verdict(known({ ipBlockMatchesPods: 'never' }), asked)).toBeDenied({ at: 'egress', by: 'p' });
  });

  it('cut an outside range', () => {
    const of = pair({ p: denyNetworks('203.0.113.0/28', 'unreadable') });
    expect(verdict(of, 'x/a -> 203.0.113.0/24:80/TCP')).toBePartly({ at: 'egress', by: 'p' });
    expect(verdict(of, 'x/a -> 203.0.113.0/30:80/TCP')).toBeDenied({ at: 'egress', by: 'p' });
    expect(verdict(of, 'x/a -> 203.0.113.128/25:80/TCP')).toBeAllowed();
  });

  it('tell pods of one workload apart by their addresses', () => {
    const owner = { kind: 'Deployment', name: 'web' };
    const labels = { app: 'web' };
    const pods = {
      'x/web-1': { labels, owner, podIPs: ['10.0.0.1'] },
      'x/web-2': { labels, owner, podIPs: ['10.0.1.1'] },
    };
    expect(verdict(pair({ p: denyNetworks('10.0.1.0/24') }, { pods }), 'x/a -> x/web:80/TCP')).toBePartly();
  });
});

describe('peers that are not simulated', () => {
  const of = pair({
    p: out(
      { action: 'Accept', to: ['domainNames'] },
      { action: 'Deny', to: ['nodes', { networks: ['203.0.113.0/24'] }] },
    ),
  });

  it('leave outside addresses undecided, and say which field', () => {
    const judged = verdict(of, 'x/a -> 203.0.113.7:80/TCP');
    expect(judged).toBeUnknown({ at: 'egress' });
    expect(judged.verdict.egress.unknowns).toEqual([
      {
        kind: 'peerNotSimulated',
        field: 'domainNames',
        place: { file: 'test.yaml', document: 2, path: ['spec', 'egress', 0, 'to', 0, 'domainNames'] },
      },
    ]);
    expect(verdict(of, 'x/a -> 198.51.100.7:80/TCP')).toBeUnknown({ at: 'egress' });
  });

  it('do not matter where they change nothing', () => {
    const accepting = pair({ p: out({ action: 'Accept', to: ['domainNames'] }) });
    expect(verdict(accepting, 'x/a -> 203.0.113.7:80/TCP')).toBeAllowed();
  });

  it('match no pod', () => {
    expect(verdict(of, asked)).toBeAllowed();
  });

  it('leave pods on their node’s network undecided', () => {
    const host = { pods: { 'x/b': { hostNetwork: true } } };
    expect(verdict(pair({ p: out({ action: 'Deny', to: ['nodes'] }) }, host), asked)).toBeUnknown({ at: 'egress' });
  });
});

describe('a rule with a peer of an unknown field', () => {
  it('matches nothing when it accepts, whatever else it says', () => {
    const rule: AdminRuleNotation = { action: 'Accept', from: ['unknownField', { namespaces: {} }] };
    expect(verdict(pair({ p: into(rule, { action: 'Deny' }) }), asked)).toBeDenied({ at: 'ingress', by: 'p' });
  });

  it.each(['Deny', 'Pass'] as const)('denies everything when it says %s', (action) => {
    const of = pair({ p: into({ action, from: ['unknownField'], ports: ['443/TCP'] }) });
    expect(verdict(of, asked)).toBeDenied({ at: 'ingress', by: 'p' });
    expect(verdict(of, '203.0.113.7 -> x/b:53/UDP')).toBeDenied({ at: 'ingress', by: 'p' });
  });
});

describe('pods on their node’s network', () => {
  const rules = { ingress: [{ action: 'Deny' }], egress: [{ action: 'Deny' }] } as const;

  it('are in no subject and no peer', () => {
    const of = pair({ p: rules }, { pods: { 'x/a': { hostNetwork: true }, 'x/host': { hostNetwork: true } } });
    expect(verdict(of, 'x/a -> x/host:80/TCP')).toBeAllowed();
    expect(verdict(of, asked)).toBeAllowed();
  });

  it('are ordinary pods where that is assumed', () => {
    const assumptions = { hostNetworkPods: 'ordinary' } as const;
    const of = pair({ p: rules }, { pods: { 'x/a': { hostNetwork: true } }, assumptions });
    expect(verdict(of, asked)).toBeDenied({ at: 'egress', by: 'p' });
  });
});

describe('a pod with itself', () => {
  it('is beyond administrators, unless self traffic is judged', () => {
    const p = into({ action: 'Deny' });
    expect(verdict(pair({ p }), 'x/a -> x/a:80/TCP').verdict.shortcut).toBe('self');
    expect(verdict(pair({ p }, { assumptions: { selfTraffic: 'judged' } }), 'x/a -> x/a:80/TCP')).toBeDenied();
  });
});

describe('ports of administrators', () => {
  it('leave a name that the destination does not declare undecided', () => {
    const of = pair({ p: into({ action: 'Deny', ports: ['80/TCP'] }) });
    const judged = verdict(of, 'x/a -> x/b:web/TCP');
    expect(judged).toBeUnknown({ at: 'ingress' });
    expect(judged.verdict.ingress.unknowns).toEqual([{ kind: 'portNameUndeclared', port: 'web', workload: 'x/b' }]);
    expect(verdict(pair({ p: into({ action: 'Deny', ports: ['1-65535/TCP'] }) }), 'x/a -> x/b:web/TCP')).toBeDenied();
  });

  it('by name are those of the destination, at either door', () => {
    const of = pair({ p: out({ action: 'Deny', ports: ['web'] }) }, { pods: { 'x/b': { ports: ['web=81/TCP'] } } });
    expect(verdict(of, 'x/a -> x/b:81/TCP')).toBeDenied({ at: 'egress', by: 'p' });
    expect(verdict(of, 'x/a -> x/b:web/TCP')).toBeDenied({ at: 'egress', by: 'p' });
    expect(verdict(of, asked)).toBeAllowed();
  });
});

describe('a plugin', () => {
  const under = (changes: Partial<PluginProfile>): PluginProfile => ({ ...findPlugin(undefined), ...changes });
  const enforcing = (v1alpha1: 'yes' | 'no' | 'unknown', v1alpha2: 'yes' | 'no' | 'unknown') =>
    under({ adminPolicies: { v1alpha1, v1alpha2 } });
  const deny = into({ action: 'Deny' });

  it('that does not enforce a version ignores its policies', () => {
    const of = pair({ p: deny });
    expect(verdict(of, asked, enforcing('yes', 'no'))).toBeAllowed();
    expect(verdict(of, asked, enforcing('no', 'yes'))).toBeDenied({ at: 'ingress', by: 'p' });
    const old = pair({ p: { kind: 'AdminNetworkPolicy', ...deny } });
    expect(verdict(old, asked, enforcing('no', 'yes'))).toBeAllowed();
  });

  it('of which that is not known leaves open what depends on it', () => {
    const judged = verdict(pair({ p: deny }), asked, enforcing('yes', 'unknown'));
    expect(judged).toBeUnknown({ at: 'ingress' });
    expect(judged.verdict.ingress.unknowns).toMatchObject([{ kind: 'pluginUnsupported', feature: 'adminPolicies' }]);
  });

  it('of which that is not known decides what does not depend on it, by what it surely enforces', () => {
    const policies = { 'x/p': { podSelector: { pod: 'b' }, policyTypes: ['ingress'] as const } };
    const p = into({ action: 'Deny', ports: ['80/TCP'] }, { action: 'Accept', ports: ['81/TCP'] });
    const of = pair({ p }, { policies });
    expect(verdict(of, asked, enforcing('yes', 'unknown'))).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/a -> x/b:81/TCP', enforcing('yes', 'unknown'))).toBeUnknown({ at: 'ingress' });
  });

  it('may enforce one version and not the other, both unknown', () => {
    const of = pair({ new: deny, old: { kind: 'AdminNetworkPolicy', ...into({ action: 'Accept' }) } });
    expect(verdict(of, asked)).toBeUnknown();
    expect(verdict(of, asked, enforcing('unknown', 'unknown'))).toBeUnknown();
    expect(verdict(of, asked, enforcing('unknown', 'no'))).toBeAllowed();
  });

  it('of which it is not known whether it enforces a direction denies nothing there for sure', () => {
    const unsure = under({ enforces: { ingress: 'unknown', egress: 'yes' } });
    const judged = verdict(pair({ p: deny }), asked, unsure);
    expect(judged).toBeUnknown({ at: 'ingress' });
    expect(judged.verdict.ingress.unknowns).toMatchObject([{ kind: 'pluginUnsupported', feature: 'ingress' }]);
    expect(verdict(pair({ p: into({ action: 'Accept' }) }), asked, unsure)).toBeAllowed();
  });

  it.each([
    ['calico', 'unknown', 'denied'],
    ['cilium', 'unknown', 'unknown'],
    ['kube-router', 'allowed', 'allowed'],
  ])('such as %s: %s for v1alpha1, %s for v1alpha2', (plugin, v1alpha1, v1alpha2) => {
    const old = pair({ p: { kind: 'AdminNetworkPolicy', ...deny } });
    expect(verdict(old, asked, plugin).verdict.outcome).toBe(v1alpha1);
    expect(verdict(pair({ p: deny }), asked, plugin).verdict.outcome).toBe(v1alpha2);
  });
});
