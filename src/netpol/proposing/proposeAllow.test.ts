import { describe, expect, it } from 'vitest';
import { findPlugin } from '../plugins/findPlugin';
import type { Direction } from '../resources';
import { writtenEdits } from '../testing/editNotation.testing';
import { type ClusterNotation, cluster, connection } from '../testing/notation.testing';
import { proposeAllow } from './proposeAllow';

/** web, backend and db in shop (documents 0, 1, 2), a scraper in tools (3), then policies. */
function shop(more: Partial<ClusterNotation> = {}) {
  return cluster({
    ...more,
    pods: {
      'shop/web': { labels: { app: 'shop', role: 'web' } },
      'shop/backend': { labels: { app: 'shop', name: 'backend-pod' } },
      'shop/db': { labels: { app: 'shop', role: 'db' } },
      'tools/scraper': { labels: { app: 'scraper' } },
      ...more.pods,
    },
  });
}

const both: readonly Direction[] = ['ingress', 'egress'];

function proposed(of: ReturnType<typeof cluster>, text: string, directions = both, plugin?: string) {
  return proposeAllow({ cluster: of, connection: connection(of, text), directions, plugin: findPlugin(plugin) });
}

const edits = (...asked: Parameters<typeof proposed>) => writtenEdits(proposed(...asked).edits);

const dbPolicy = {
  podSelector: { role: 'db' },
  ingress: [{ from: [{ podSelector: { name: 'backend-pod' } }], ports: ['3306/TCP'] }],
};

describe('proposeAllow', () => {
  it('adds nothing where everything is open', () => {
    expect(edits(shop(), 'shop/web -> shop/db:3306/TCP')).toEqual([]);
  });

  it('adds a peer to the rule for exactly that port', () => {
    const of = shop({ policies: { 'shop/db-policy': dbPolicy } });
    expect(edits(of, 'shop/web -> shop/db:3306/TCP')).toEqual(['4 ingress[0] + pod{role=web}']);
  });

  it('adds a port to the rule for exactly that peer', () => {
    const of = shop({ policies: { 'shop/db-policy': dbPolicy } });
    expect(edits(of, 'shop/backend -> shop/db:3307/TCP')).toEqual(['4 ingress[0] + 3307/TCP']);
    expect(edits(of, 'shop/backend -> shop/db:3306/UDP')).toEqual(['4 ingress[0] + 3306/UDP']);
  });

  it('adds a rule where extending one would open more', () => {
    const of = shop({ policies: { 'shop/db-policy': dbPolicy } });
    expect(edits(of, 'shop/web -> shop/db:3307/TCP')).toEqual(['4 ingress + pod{role=web} on 3307/TCP']);
    const twoPorts = {
      ...dbPolicy,
      ingress: [{ from: [{ podSelector: { role: 'web' } }], ports: ['1/TCP', '2/TCP'] }],
    };
    expect(edits(shop({ policies: { 'shop/p': twoPorts } }), 'shop/backend -> shop/db:1/TCP')).toEqual([
      '4 ingress + pod{name=backend-pod} on 1/TCP',
    ]);
    const broad = { ...dbPolicy, ingress: [{ from: [{ podSelector: { app: 'shop' } }], ports: ['80/TCP'] }] };
    expect(edits(shop({ policies: { 'shop/p': broad } }), 'shop/web -> shop/db:81/TCP')).toEqual([
      '4 ingress + pod{role=web} on 81/TCP',
    ]);
  });

  it('takes a peer with other labels for the same where it matches the same pods', () => {
    const other = {
      ...dbPolicy,
      ingress: [{ from: [{ podSelector: { app: 'shop', name: 'backend-pod' } }], ports: ['1/TCP'] }],
    };
    expect(edits(shop({ policies: { 'shop/p': other } }), 'shop/backend -> shop/db:2/TCP')).toEqual([
      '4 ingress[0] + 2/TCP',
    ]);
  });

  it('writes a policy where those that isolate the pod select others too', () => {
    const of = shop({ policies: { 'shop/default-deny': { policyTypes: ['ingress'] } } });
    expect(edits(of, 'shop/web -> shop/db:3306/TCP')).toEqual([
      'new shop/db-ingress {role=db} ingress; pod{role=web} on 3306/TCP',
    ]);
  });

  it('names a policy as no other of the namespace is named', () => {
    const policies = {
      'shop/deny': { policyTypes: ['ingress'] },
      'shop/db-ingress': { podSelector: { none: '' } },
      'shop/db-ingress-2': { podSelector: { none: '' }, admission: 'refused' },
      'tools/db-ingress-3': {},
    } as const;
    expect(edits(shop({ policies }), 'shop/web -> shop/db:3306/TCP')).toEqual([
      'new shop/db-ingress-3 {role=db} ingress; pod{role=web} on 3306/TCP',
    ]);
  });

  it('opens both doors with the matched pair, and only those that stop something', () => {
    const of = shop({ policies: { 'shop/deny': { policyTypes: ['ingress', 'egress'] } } });
    expect(edits(of, 'shop/web -> shop/db:3306/TCP')).toEqual([
      'new shop/web-egress {role=web} egress; pod{role=db} on 3306/TCP',
      'new shop/db-ingress {role=db} ingress; pod{role=web} on 3306/TCP',
    ]);
    expect(edits(of, 'shop/web -> shop/db:3306/TCP', ['egress'])).toHaveLength(1);
    expect(edits(of, 'shop/web -> tools/scraper:80/TCP')).toHaveLength(1);
    expect(edits(of, 'shop/web -> tools/scraper:80/TCP', ['ingress'])).toEqual([]);
  });

  it('names another namespace and the pod in one peer', () => {
    const of = shop({ policies: { 'shop/db-policy': dbPolicy } });
    expect(edits(of, 'tools/scraper -> shop/db:9104/TCP')).toEqual([
      '4 ingress + ns{kubernetes.io/metadata.name=tools}&pod{app=scraper} on 9104/TCP',
    ]);
  });

  it('names an outside source by its canonical range', () => {
    const of = shop({ policies: { 'shop/db-policy': dbPolicy } });
    const written = (cidr: string) => edits(of, `${cidr} -> shop/db:80/TCP`);
    expect(written('203.0.113.99/24')).toEqual(['4 ingress + 203.0.113.0/24 on 80/TCP']);
    expect(written('203.0.113.10')).toEqual(['4 ingress + 203.0.113.10/32 on 80/TCP']);
    expect(written('2001:DB8:0::/48')).toEqual(['4 ingress + 2001:db8::/48 on 80/TCP']);
  });

  it('writes the number of a named port, or the name where pods differ', () => {
    const owner = { kind: 'StatefulSet', name: 'kv' };
    const of = shop({
      pods: {
        'shop/kv-0': { labels: { app: 'kv' }, ports: ['peer=7000/TCP'], owner },
        'shop/kv-1': { labels: { app: 'kv' }, ports: ['peer=7001/TCP'], owner },
        'shop/cache': { labels: { app: 'cache' }, ports: ['redis=6379/TCP'] },
      },
      policies: { 'shop/deny': { policyTypes: ['ingress'] } },
    });
    expect(edits(of, 'shop/web -> shop/cache:redis/TCP')).toEqual([
      'new shop/cache-ingress {app=cache} ingress; pod{role=web} on 6379/TCP',
    ]);
    expect(edits(of, 'shop/web -> shop/kv:peer/TCP')).toEqual([
      'new shop/kv-ingress {app=kv} ingress; pod{role=web} on peer/TCP',
    ]);
    expect(edits(of, 'shop/web -> shop/kv:peer/TCP', both, 'weave-net')).toEqual([
      'new shop/kv-ingress {app=kv} ingress; pod{role=web} on 7000/TCP 7001/TCP',
    ]);
  });

  it('says whom labels cannot tell from an end', () => {
    const twin = { labels: { app: 'shop', role: 'web' } };
    const of = shop({ pods: { 'shop/web2': twin }, policies: { 'shop/db-policy': dbPolicy } });
    const { indistinguishable } = proposed(of, 'shop/web -> shop/db:3306/TCP');
    expect(indistinguishable).toEqual(['shop/web2[Pod]']);
  });

  it('names the obstacle where policies cannot help', () => {
    const guarded = { policies: { 'shop/db-policy': dbPolicy } };
    const obstacle = (...asked: Parameters<typeof proposed>) => {
      const proposal = proposed(...asked);
      expect(proposal.edits).toEqual([]);
      return proposal.obstacle;
    };
    expect(obstacle(shop(guarded), 'shop/backend -> shop/db:mysql/TCP')).toEqual({
      kind: 'portNameUndeclared',
      port: 'mysql',
      workload: 'shop/db[Pod]',
    });
    expect(
      obstacle(shop({ ...guarded, pods: { 'shop/web': { hostNetwork: true } } }), 'shop/web -> shop/db:1/TCP'),
    ).toEqual({
      kind: 'hostNetwork',
      workload: 'shop/web[Pod]',
    });
    expect(obstacle(shop({ ...guarded, pods: { 'shop/web': { labels: {} } } }), 'shop/web -> shop/db:1/TCP')).toEqual({
      kind: 'noDistinguishingLabel',
      workload: 'shop/web[Pod]',
    });
    expect(obstacle(shop(guarded), '203.0.113.7 -> shop/db:1/TCP', ['egress'])).toEqual({
      kind: 'externalHasNoDoor',
      direction: 'egress',
    });
    expect(obstacle(shop(guarded), '203.0.113.7 -> shop/db:1/TCP', both, 'romana')).toEqual({
      kind: 'pluginSupportUnknown',
      plugin: 'romana',
      feature: 'ipBlock',
    });
    expect(obstacle(shop(guarded), 'shop/web -> shop/db:1/SCTP', both, 'cilium')).toEqual({
      kind: 'pluginSupportUnknown',
      plugin: 'cilium',
      feature: 'sctp',
    });
    expect(obstacle(shop(guarded), '::1::/0 -> shop/db:1/TCP')).toEqual({
      kind: 'cidrUnreadable',
      external: 'outside',
      cidr: '::1::/0',
    });
  });

  it('names a node by its address where that is known', () => {
    const pods = { 'shop/web': { hostNetwork: true, podIPs: ['192.0.2.9'] } };
    expect(edits(shop({ pods, policies: { 'shop/db-policy': dbPolicy } }), 'shop/web -> shop/db:1/TCP')).toEqual([
      '4 ingress + 192.0.2.9/32 on 1/TCP',
    ]);
  });

  it('says which policy of an administrator denies, before it looks for labels', () => {
    const adminPolicies = { lockdown: { ingress: [{ action: 'Deny' as const, ports: ['3306/TCP'] }] } };
    const of = shop({ policies: { 'shop/db-policy': dbPolicy }, adminPolicies });
    expect(proposed(of, 'shop/web -> shop/db:3306/TCP')).toMatchObject({
      edits: [],
      obstacle: { kind: 'adminPolicyDenies', policy: 'lockdown', direction: 'ingress' },
    });
    expect(edits(of, 'shop/backend -> shop/db:3307/TCP')).toEqual(['4 ingress[0] + 3307/TCP']);
  });

  it('says which policy of an administrator may deny', () => {
    const p = { ingress: [{ action: 'Deny' as const }] };
    const q = { kind: 'AdminNetworkPolicy' as const, ingress: [{ action: 'Pass' as const }] };
    const proposal = proposed(shop({ adminPolicies: { p, q } }), 'shop/web -> shop/db:80/TCP');
    expect(proposal.obstacle).toEqual({ kind: 'adminPolicyDenies', policy: 'p', direction: 'ingress' });
  });

  it('overrides the Baseline tier, and says what that isolates', () => {
    const adminPolicies = { base: { tier: 'Baseline' as const, ingress: [{ action: 'Deny' as const }] } };
    const of = shop({ adminPolicies });
    const { newlyIsolated } = proposed(of, 'shop/web -> shop/db:3306/TCP');
    expect(edits(of, 'shop/web -> shop/db:3306/TCP')).toEqual([
      'new shop/db-ingress {role=db} ingress; pod{role=web} on 3306/TCP',
    ]);
    expect(newlyIsolated).toEqual([{ workload: 'shop/db[Pod]', direction: 'ingress' }]);
  });

  it('leaves alone what administrators accept over a NetworkPolicy', () => {
    const adminPolicies = { open: { ingress: [{ action: 'Accept' as const }] } };
    const of = shop({ policies: { 'shop/db-policy': dbPolicy }, adminPolicies });
    expect(edits(of, 'shop/web -> shop/db:3306/TCP')).toEqual([]);
  });
});
