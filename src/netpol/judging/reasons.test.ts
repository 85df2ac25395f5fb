import { describe, expect, it } from 'vitest';
import { formatPath } from '../place';
import { cluster, type PolicyNotation, verdict } from '../testing/notation.testing';
import type { DoorVerdict } from '../verdict';
import '../testing/verdictMatchers.testing';

/** The note's story: user → web → backend → db. Documents: 0 web, 1 backend, 2 db, then policies. */
function threeTier(policies: Readonly<Record<string, PolicyNotation>>) {
  return cluster({
    pods: {
      'default/web': { labels: { app: 'web' }, ports: ['80/TCP'] },
      'default/backend': { labels: { name: 'backend-pod', tier: 'back' }, ports: ['5000/TCP'] },
      'default/db': { labels: { role: 'db' }, ports: ['mysql=3306/TCP'], podIPs: ['10.0.0.3'] },
      'other/backend': { labels: { name: 'backend-pod' } },
    },
    policies,
  });
}

const dbPolicy: PolicyNotation = {
  podSelector: { role: 'db' },
  ingress: [{ from: [{ podSelector: { name: 'backend-pod' } }], ports: ['3306/TCP'] }],
};

const at = (place: { readonly document: number; readonly path: readonly (string | number)[] }) =>
  `${place.document}:${formatPath(place.path)}`;

const missesOf = (door: DoorVerdict) =>
  door.nearMisses.map(({ distance, failed, fieldPlace, policy }) => ({
    policy: policy.name,
    distance,
    failed,
    at: at(fieldPlace),
  }));

describe('the reasons of a verdict', () => {
  it('name the rule, the peer and the port that allow, and where they stand', () => {
    const { ingress } = verdict(
      threeTier({ 'default/db-policy': dbPolicy }),
      'default/backend -> default/db:3306/TCP',
    ).verdict;
    expect(ingress.state).toBe('guarded');
    expect(ingress.isolatedBy.map(({ name }) => name)).toEqual(['db-policy']);
    expect(
      ingress.allowedBy.map(({ rule, place, peer, port }) => [
        rule,
        at(place),
        peer && at(peer.place),
        port && at(port.place),
      ]),
    ).toEqual([[0, '4:spec.ingress[0]', '4:spec.ingress[0].from[0]', '4:spec.ingress[0].ports[0]']]);
    expect(ingress.nearMisses).toEqual([]);
  });

  it('leave peer and port out where an empty list takes anything', () => {
    const { ingress } = verdict(
      threeTier({ 'default/p': { ingress: [{}] } }),
      'default/web -> default/db:1/TCP',
    ).verdict;
    expect(ingress.allowedBy.map(({ peer, port }) => [peer, port])).toEqual([[undefined, undefined]]);
  });

  it('name every item that takes the connection', () => {
    const policy: PolicyNotation = {
      ingress: [
        { from: [{ podSelector: { app: 'web' } }, { podSelector: {} }], ports: ['80/TCP', 'TCP'] },
        { from: [{ podSelector: { app: 'no' } }] },
      ],
    };
    const { ingress } = verdict(threeTier({ 'default/p': policy }), 'default/web -> default/db:80/TCP').verdict;
    expect(ingress.allowedBy.map(({ rule, peer, port }) => [rule, peer?.index, port?.index])).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [0, 1, 1],
    ]);
  });

  it('say which label of the source the nearest rule wants', () => {
    const { ingress } = verdict(
      threeTier({ 'default/db-policy': dbPolicy }),
      'default/web -> default/db:3306/TCP',
    ).verdict;
    expect(missesOf(ingress)).toEqual([
      {
        policy: 'db-policy',
        distance: 1,
        failed: { kind: 'podLabels', wants: 'name=backend-pod', has: '' },
        at: '4:spec.ingress[0].from[0].podSelector.matchLabels.name',
      },
    ]);
  });

  it('say which port the rule wants', () => {
    const { ingress } = verdict(
      threeTier({ 'default/db-policy': dbPolicy }),
      'default/backend -> default/db:3307/TCP',
    ).verdict;
    expect(missesOf(ingress)).toEqual([
      {
        policy: 'db-policy',
        distance: 1,
        failed: { kind: 'port', wants: '3306', has: 3307 },
        at: '4:spec.ingress[0].ports[0].port',
      },
    ]);
  });

  it('rank rules by how many fields are wrong, then by document', () => {
    const of = threeTier({
      'default/far': { ingress: [{ from: [{ podSelector: { a: '1', b: '2' } }], ports: ['1/UDP'] }] },
      'default/near': {
        ingress: [{ from: [{ podSelector: { tier: 'front' } }] }, { from: [{ podSelector: { tier: 'mid' } }] }],
      },
    });
    const { ingress } = verdict(of, 'default/backend -> default/db:3306/TCP').verdict;
    expect(ingress.nearMisses.map(({ policy, rule, distance }) => [policy.name, rule, distance])).toEqual([
      ['near', 0, 1],
      ['near', 1, 1],
      ['far', 0, 4],
    ]);
  });

  it.each<[string, PolicyNotation['ingress'] & object, string, object, string]>([
    [
      'own namespace only',
      [{ from: [{ podSelector: { name: 'backend-pod' } }] }],
      'other/backend -> default/db:3306/TCP',
      { kind: 'ownNamespaceOnly', policyNamespace: 'default', peerNamespace: 'other' },
      '4:spec.ingress[0].from[0].podSelector',
    ],
    [
      'labels of the namespace',
      [{ from: [{ namespaceSelector: { 'kubernetes.io/metadata.name': 'shop' } }] }],
      'other/backend -> default/db:3306/TCP',
      { kind: 'namespaceLabels', wants: 'kubernetes.io/metadata.name=shop', has: 'kubernetes.io/metadata.name=other' },
      '4:spec.ingress[0].from[0].namespaceSelector.matchLabels.kubernetes.io/metadata.name',
    ],
    [
      'an expression',
      [{ from: [{ podSelector: { matchExpressions: [['tier', 'In', 'front', 'mid']] } }] }],
      'default/backend -> default/db:3306/TCP',
      { kind: 'podLabels', wants: 'tier in (front, mid)', has: 'tier=back' },
      '4:spec.ingress[0].from[0].podSelector.matchExpressions[0]',
    ],
    [
      'a selector towards an outside address',
      [{ from: [{ podSelector: {} }] }],
      '203.0.113.7 -> default/db:3306/TCP',
      { kind: 'selectorNeedsPod', has: '203.0.113.7' },
      '4:spec.ingress[0].from[0].podSelector',
    ],
    [
      'an address outside a block',
      [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }],
      '203.0.113.7 -> default/db:3306/TCP',
      { kind: 'outsideCidr', cidr: '10.0.0.0/8', has: '203.0.113.7' },
      '4:spec.ingress[0].from[0].ipBlock.cidr',
    ],
    [
      'an address in an exception',
      [{ from: [{ ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.0/28'] } }] }],
      '203.0.113.7 -> default/db:3306/TCP',
      { kind: 'insideExcept', except: '203.0.113.0/28', has: '203.0.113.7' },
      '4:spec.ingress[0].from[0].ipBlock.except[0]',
    ],
    [
      'a protocol',
      [{ ports: ['3306/UDP'] }],
      'default/backend -> default/db:3306/TCP',
      { kind: 'protocol', wants: 'UDP', has: 'TCP' },
      '4:spec.ingress[0].ports[0].protocol',
    ],
    [
      'a range of ports',
      [{ ports: ['8000-8010/TCP'] }],
      'default/backend -> default/db:3306/TCP',
      { kind: 'port', wants: '8000-8010', has: 3306 },
      '4:spec.ingress[0].ports[0].port',
    ],
    [
      'a port name',
      [{ ports: ['postgres/TCP'] }],
      'default/backend -> default/db:3306/TCP',
      { kind: 'namedPort', wants: 'postgres', declared: ['mysql'] },
      '4:spec.ingress[0].ports[0].port',
    ],
  ])('say what failed: %s', (_, ingress, asked, failed, place) => {
    const of = threeTier({ 'default/p': { podSelector: { role: 'db' }, ingress } });
    const judged = verdict(of, asked);
    expect(judged).toBeDenied({ at: 'ingress', by: 'default/p' });
    expect(missesOf(judged.verdict.ingress)).toEqual([{ policy: 'p', distance: 1, failed, at: place }]);
  });

  it('say that a block needs a known address where it is assumed never to match pods', () => {
    const of = cluster({
      pods: { 'x/a': {}, 'x/b': {} },
      policies: { 'x/p': { podSelector: { pod: 'b' }, ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] } },
    });
    const judged = verdict(of, 'x/a -> x/b:80/TCP', 'cilium');
    expect(judged).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.ingress.nearMisses.map(({ failed }) => failed)).toEqual([
      { kind: 'ipBlockNeedsAddress', cidr: '0.0.0.0/0', has: 'x/a' },
    ]);
  });

  it('find none in a policy without rules: the door is shut', () => {
    const of = threeTier({ 'default/p': { podSelector: { role: 'db' }, policyTypes: ['ingress'] } });
    const { ingress, egress } = verdict(of, 'default/web -> default/db:3306/TCP').verdict;
    expect([egress.state, ingress.state, ingress.nearMisses.length]).toEqual(['open', 'shut', 0]);
  });

  it('tell of the second door although the first one stops the connection', () => {
    const of = threeTier({
      'default/out': { podSelector: { app: 'web' }, policyTypes: ['egress'] },
      'default/db-policy': dbPolicy,
    });
    const judged = verdict(of, 'default/web -> default/db:3306/TCP');
    expect(judged).toBeDenied({ at: 'egress', by: 'default/out' });
    expect(judged.verdict.ingress.outcome).toBe('denied');
    expect(judged.verdict.ingress.nearMisses).toHaveLength(1);
  });

  it('follow an object inside a List', () => {
    const of = threeTier({ 'default/db-policy': dbPolicy });
    const [policy] = of.policies;
    const inList = {
      ...of,
      policies: policy === undefined ? [] : [{ ...policy, origin: { ...policy.origin, path: ['items', 2] } }],
    };
    const { ingress } = verdict(inList, 'default/web -> default/db:3306/TCP').verdict;
    expect(ingress.nearMisses.map(({ fieldPlace }) => at(fieldPlace))).toEqual([
      '4:items[2].spec.ingress[0].from[0].podSelector.matchLabels.name',
    ]);
  });

  it('name refused policies at the end and in the direction they would select', () => {
    const of = threeTier({
      'default/in': { podSelector: { role: 'db' }, policyTypes: ['ingress'], admission: 'refusedByStrict' },
      'default/out': { podSelector: { role: 'db' }, policyTypes: ['egress'], admission: 'refused' },
      'default/else': { podSelector: { app: 'web' }, policyTypes: ['egress'], admission: 'refused' },
    });
    const names = (text: string) => verdict(of, text).verdict.provisionalBecauseOf.map(({ name }) => name);
    expect(names('default/web -> default/db:3306/TCP')).toEqual(['in', 'else']);
    expect(names('default/db -> default/web:80/TCP')).toEqual(['out']);
    expect(names('203.0.113.7 -> default/backend:80/TCP')).toEqual([]);
  });
});
