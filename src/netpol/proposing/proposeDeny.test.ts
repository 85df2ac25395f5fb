import { describe, expect, it } from 'vitest';
import { findPlugin } from '../plugins/findPlugin';
import type { Direction } from '../resources';
import { writtenEdits } from '../testing/editNotation.testing';
import { type ClusterNotation, cluster, connection } from '../testing/notation.testing';
import { proposeDeny } from './proposeDeny';

/** web, backend and db in shop (documents 0, 1, 2), then policies. */
function shop(more: Partial<ClusterNotation> = {}) {
  return cluster({
    ...more,
    pods: {
      'shop/web': { labels: { role: 'web' } },
      'shop/backend': { labels: { role: 'backend' } },
      'shop/db': { labels: { role: 'db' } },
      ...more.pods,
    },
  });
}

interface Asked {
  readonly direction?: Direction;
  readonly keep?: readonly string[];
  readonly plugin?: string;
}

function proposed(
  of: ReturnType<typeof cluster>,
  text: string,
  { direction = 'ingress', keep = [], plugin }: Asked = {},
) {
  return proposeDeny({
    cluster: of,
    connection: connection(of, text),
    direction,
    plugin: findPlugin(plugin),
    keep: keep.map((each) => connection(of, each)),
  });
}

const edits = (...asked: Parameters<typeof proposed>) => writtenEdits(proposed(...asked).edits);

const guarded = (...ingress: NonNullable<NonNullable<ClusterNotation['policies']>[string]['ingress']>) =>
  shop({ policies: { 'shop/p': { podSelector: { role: 'db' }, ingress } } });

const web = { podSelector: { role: 'web' } };
const backend = { podSelector: { role: 'backend' } };

describe('proposeDeny', () => {
  it('isolates an open pod and says so', () => {
    const proposal = proposed(shop(), 'shop/web -> shop/db:3306/TCP');
    expect(writtenEdits(proposal.edits)).toEqual(['new shop/db-ingress {role=db} ingress']);
    expect(proposal.newlyIsolated).toEqual([{ workload: 'shop/db[Pod]', direction: 'ingress' }]);
    expect(edits(shop(), 'shop/web -> shop/db:3306/TCP', { direction: 'egress' })).toEqual([
      'new shop/web-egress {role=web} egress',
    ]);
  });

  it('keeps what it is told to keep as rules of the new policy', () => {
    const keep = [
      'shop/web -> shop/db:3306/TCP',
      'shop/backend -> shop/db:3306/TCP',
      '203.0.113.7 -> shop/db:3306/TCP',
      'shop/backend -> shop/db:9104/TCP',
      'shop/web -> shop/db:80/TCP',
      'shop/web -> shop/backend:5000/TCP',
    ];
    expect(edits(shop(), 'shop/web -> shop/db:3306/TCP', { keep })).toEqual([
      'new shop/db-ingress {role=db} ingress; ' +
        'pod{role=backend} or 203.0.113.7/32 on 3306/TCP; pod{role=backend} on 9104/TCP; pod{role=web} on 80/TCP',
    ]);
  });

  it('removes the peer where the rule is for that port', () => {
    expect(edits(guarded({ from: [web, backend], ports: ['3306/TCP'] }), 'shop/web -> shop/db:3306/TCP')).toEqual([
      '- 3:spec.ingress[0].from[0]',
    ]);
  });

  it('removes the port where the rule is for that peer', () => {
    expect(edits(guarded({ from: [web], ports: ['80/TCP', '3306/TCP'] }), 'shop/web -> shop/db:3306/TCP')).toEqual([
      '- 3:spec.ingress[0].ports[1]',
    ]);
  });

  it('removes the rule where nothing would be left of it', () => {
    expect(edits(guarded({ from: [web], ports: ['3306/TCP'] }, {}), 'shop/web -> shop/db:3306/TCP')).toEqual([
      '- 3:spec.ingress[1]',
      '- 3:spec.ingress[0]',
    ]);
  });

  it('removes every item that takes the connection, the last first', () => {
    const of = guarded({ from: [web, backend, { namespaceSelector: {} }], ports: ['3306/TCP'] });
    expect(edits(of, 'shop/web -> shop/db:3306/TCP')).toEqual([
      '- 3:spec.ingress[0].from[2]',
      '- 3:spec.ingress[0].from[0]',
    ]);
  });

  it('rewrites what it has to remove but is told to keep', () => {
    const of = guarded({ from: [{ podSelector: {} }], ports: ['3306/TCP'] });
    const keep = ['shop/backend -> shop/db:3306/TCP'];
    expect(edits(of, 'shop/web -> shop/db:3306/TCP', { keep })).toEqual([
      '- 3:spec.ingress[0]',
      '3 ingress + pod{role=backend} on 3306/TCP',
    ]);
  });

  it('takes an outside source out of a larger block', () => {
    const block = { ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.7/32', '203.0.113.128/25'] } };
    const of = guarded({ from: [web, block], ports: ['80/TCP'] });
    expect(edits(of, '203.0.113.10 -> shop/db:80/TCP')).toEqual([
      '3 ingress[0] + 203.0.113.0/24 !203.0.113.7/32 !203.0.113.128/25 !203.0.113.10/32',
      '- 3:spec.ingress[0].from[1]',
    ]);
    expect(edits(of, '203.0.113.0/28 -> shop/db:80/TCP')).toEqual([
      '3 ingress[0] + 203.0.113.0/24 !203.0.113.128/25 !203.0.113.0/28',
      '- 3:spec.ingress[0].from[1]',
    ]);
    expect(edits(of, '203.0.113.0/24 -> shop/db:80/TCP')).toEqual(['- 3:spec.ingress[0].from[1]']);
  });

  it('proposes nothing for what is denied already', () => {
    expect(edits(guarded(), 'shop/web -> shop/db:3306/TCP')).toEqual([]);
  });

  it('names the obstacle where policies cannot help', () => {
    const obstacle = (...asked: Parameters<typeof proposed>) => proposed(...asked).obstacle;
    expect(obstacle(shop(), 'shop/web -> shop/web:80/TCP')).toEqual({ kind: 'selfTraffic' });
    expect(obstacle(shop(), 'shop/web -> shop/db:80/TCP', { plugin: 'flannel' })).toEqual({
      kind: 'pluginEnforcesNothing',
      plugin: 'flannel',
    });
    expect(obstacle(shop(), 'shop/web -> shop/db:80/TCP', { plugin: 'romana', direction: 'egress' })).toEqual({
      kind: 'pluginSupportUnknown',
      plugin: 'romana',
      feature: 'egress',
    });
    expect(obstacle(shop(), 'shop/web -> shop/db:80/SCTP', { plugin: 'cilium' })).toEqual({
      kind: 'pluginSupportUnknown',
      plugin: 'cilium',
      feature: 'sctp',
    });
    expect(obstacle(shop(), '203.0.113.7 -> shop/db:80/TCP', { direction: 'egress' })).toEqual({
      kind: 'externalHasNoDoor',
      direction: 'egress',
    });
    const host = shop({ pods: { 'shop/db': { hostNetwork: true } } });
    expect(obstacle(host, 'shop/web -> shop/db:80/TCP')).toEqual({ kind: 'hostNetwork', workload: 'shop/db[Pod]' });
    expect(obstacle(host, 'shop/web -> shop/db:80/TCP', { direction: 'egress' })).toEqual({
      kind: 'hostNetwork',
      workload: 'shop/db[Pod]',
    });
    const bare = shop({ pods: { 'shop/db': { labels: {} } } });
    expect(obstacle(bare, 'shop/web -> shop/db:80/TCP')).toEqual({
      kind: 'noDistinguishingLabel',
      workload: 'shop/db[Pod]',
    });
  });

  it('says which policy of an administrator accepts', () => {
    const adminPolicies = { monitoring: { ingress: [{ action: 'Accept' as const, ports: ['9090/TCP'] }] } };
    const of = shop({ adminPolicies });
    expect(proposed(of, 'shop/web -> shop/db:9090/TCP')).toMatchObject({
      edits: [],
      obstacle: { kind: 'adminPolicyAccepts', policy: 'monitoring', direction: 'ingress' },
    });
    expect(edits(of, 'shop/web -> shop/db:80/TCP')).toEqual(['new shop/db-ingress {role=db} ingress']);
  });

  it('overrides what the Baseline tier accepts', () => {
    const adminPolicies = { base: { tier: 'Baseline' as const, ingress: [{ action: 'Accept' as const }] } };
    expect(edits(shop({ adminPolicies }), 'shop/web -> shop/db:80/TCP')).toEqual([
      'new shop/db-ingress {role=db} ingress',
    ]);
  });

  it('has nothing to do where an administrator denies already', () => {
    const adminPolicies = { lockdown: { ingress: [{ action: 'Deny' as const }] } };
    expect(edits(shop({ adminPolicies }), 'shop/web -> shop/db:80/TCP')).toEqual([]);
  });
});
