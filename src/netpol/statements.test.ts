import { describe, expect, it } from 'vitest';
import type { Cluster } from './cluster';
import { doorOf } from './judging/doorOf';
import { findPlugin } from './plugins/findPlugin';
import { type ClusterNotation, cluster, type PolicyNotation, verdict } from './testing/notation.testing';
import './testing/verdictMatchers.testing';

const client = '203.0.113.7';
const a = { pod: 'a' };
const b = { pod: 'b' };
const fromA = { from: [{ podSelector: a }] };

/** Two namespaces, x (team=red) with a, b, c and y (team=blue) with a, b, and the policies of a case. */
function world(policies: Readonly<Record<string, PolicyNotation>>, more: Partial<ClusterNotation> = {}): Cluster {
  return cluster({
    namespaces: { x: { team: 'red' }, y: { team: 'blue' } },
    policies,
    ...more,
    pods: { 'x/a': {}, 'x/b': {}, 'x/c': {}, 'y/a': {}, 'y/b': {}, ...more.pods },
  });
}

/** Expects exactly these of all connections between the five pods to one port to be denied. */
function expectDenied(of: Cluster, port: string, denied: readonly string[]): void {
  const pods = ['x/a', 'x/b', 'x/c', 'y/a', 'y/b'];
  const found: string[] = [];
  for (const from of pods) {
    for (const to of pods) {
      if (verdict(of, `${from} -> ${to}:${port}`).verdict.outcome !== 'allowed') found.push(`${from} -> ${to}`);
    }
  }
  expect(found.sort()).toEqual([...denied].sort());
}

const toEach = (target: string, sources: readonly string[]) => sources.map((source) => `${source} -> ${target}`);
const fromEach = (source: string, targets: readonly string[]) => targets.map((target) => `${source} -> ${target}`);

describe('isolation and direction', () => {
  it('T01: without policies everything is allowed', () => {
    const of = world({});
    expectDenied(of, '80/TCP', []);
    expectDenied(of, '53/UDP', []);
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
    expect(verdict(of, `x/a -> ${client}:80/TCP`)).toBeAllowed();
  });

  it('T02: a policy isolates pods of its own namespace alone', () => {
    expectDenied(world({ 'y/deny': { policyTypes: ['ingress'] } }), '80/TCP', [
      ...toEach('y/a', ['x/a', 'x/b', 'x/c', 'y/b']),
      ...toEach('y/b', ['x/a', 'x/b', 'x/c', 'y/a']),
    ]);
  });

  it('T03: a policy for ingress leaves egress open', () => {
    const of = world({ 'x/p': { podSelector: a, policyTypes: ['ingress'] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/b', 'x/c', 'y/a', 'y/b']));
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, `x/a -> ${client}:443/TCP`)).toBeAllowed();
  });

  it('T04: with egress rules and no policyTypes both directions are isolated', () => {
    // What the API server makes of such a manifest.
    const of = world({
      'x/p': { podSelector: a, policyTypes: ['ingress', 'egress'], egress: [{ to: [{ podSelector: b }] }] },
    });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T05, T06: an empty egress list leaves egress open when policyTypes defaulted to Ingress', () => {
    const of = world({ 'x/p': { podSelector: a, policyTypes: ['ingress'], policyTypesDefaulted: true, egress: [] } });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T07: rules for ingress do nothing when policyTypes has Egress alone', () => {
    const of = world({ 'x/p': { podSelector: a, policyTypes: ['egress'], ingress: [fromA] } });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T08: rules for egress do nothing when policyTypes has Ingress alone', () => {
    const of = world({ 'x/p': { podSelector: a, policyTypes: ['ingress'], egress: [{ to: [{ podSelector: b }] }] } });
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/c -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T09, T10: an empty podSelector selects every pod of the namespace', () => {
    expectDenied(world({ 'x/p': { podSelector: {}, policyTypes: ['ingress'] } }), '80/TCP', [
      ...toEach('x/a', ['x/b', 'x/c', 'y/a', 'y/b']),
      ...toEach('x/b', ['x/a', 'x/c', 'y/a', 'y/b']),
      ...toEach('x/c', ['x/a', 'x/b', 'y/a', 'y/b']),
    ]);
  });

  it('T11: the destination forbids what the source allows', () => {
    const of = world({
      'x/out': { podSelector: a, egress: [{ to: [{ podSelector: b }] }] },
      'x/in': { podSelector: b, policyTypes: ['ingress'] },
    });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/in' });
  });

  it('T12: the source forbids what the destination allows', () => {
    const of = world({
      'x/out': { podSelector: a, policyTypes: ['egress'] },
      'x/in': { podSelector: b, ingress: [fromA] },
    });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/out' });
  });

  it('T13: a pod that may open no connection still answers', () => {
    const of = world({ 'x/out': { podSelector: a, policyTypes: ['egress'] } });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/out' });
  });

  it('T14: policies add up and do not mix peers of one with ports of another', () => {
    const of = world({
      'x/p1': { podSelector: a, ingress: [{ from: [{ podSelector: b }], ports: ['80/TCP'] }] },
      'x/p2': { podSelector: a, ingress: [{ from: [{ podSelector: { pod: 'c' } }], ports: ['81/TCP'] }] },
    });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/c -> x/a:81/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:81/TCP')).toBeDenied({ at: 'ingress', by: ['x/p1', 'x/p2'] });
    expect(verdict(of, 'x/c -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: ['x/p1', 'x/p2'] });
  });

  it('T15: allowing everything outweighs denying everything', () => {
    const of = world({
      'x/deny': { policyTypes: ['ingress'] },
      'x/allow': { podSelector: a, ingress: [{}] },
    });
    expect(verdict(of, 'y/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'y/b -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/deny' });
  });

  it('T16: a policy that selects no pod changes nothing', () => {
    expectDenied(world({ 'x/p': { podSelector: { pod: 'z' }, policyTypes: ['ingress', 'egress'] } }), '80/TCP', []);
  });
});

describe('rules and peers', () => {
  it('T17: no rule denies everything, one empty rule allows everything', () => {
    const shut = world({ 'x/p': { podSelector: a, ingress: [] } });
    expect(verdict(shut, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(shut, `${client} -> x/a:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
    const open = world({ 'x/p': { podSelector: a, ingress: [{}] } });
    expect(verdict(open, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(open, `${client} -> x/a:9999/UDP`)).toBeAllowed();
  });

  it('T18, T19: a rule without peers takes any source', () => {
    const of = world({ 'x/p': { podSelector: a, ingress: [{ from: [], ports: ['80/TCP'] }] } });
    expect(verdict(of, 'y/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
    expect(verdict(of, 'y/b -> x/a:81/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T20: an empty podSelector peer takes every pod of the policy’s namespace and nothing else', () => {
    const of = world({ 'x/p': { podSelector: a, ingress: [{ from: [{ podSelector: {} }] }] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['y/a', 'y/b']));
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T21: an empty namespaceSelector takes every pod everywhere, but no outside address', () => {
    const of = world({ 'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: {} }] }] } });
    expectDenied(of, '80/TCP', []);
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T22: both selectors in one peer must match', () => {
    const of = world({
      'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: { team: 'blue' }, podSelector: b }] }] },
    });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/b', 'x/c', 'y/a']));
  });

  it('T23: of two peers one must match', () => {
    const of = world({
      'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: { team: 'blue' } }, { podSelector: b }] }] },
    });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/c']));
  });

  it('T24: a lone podSelector stays in its namespace', () => {
    const of = world({ 'x/p': { podSelector: a, ingress: [{ from: [{ podSelector: b }] }] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/c', 'y/a', 'y/b']));
  });

  it('T25: a namespaceSelector may match its own namespace', () => {
    const of = world({ 'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: { team: 'red' } }] }] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['y/a', 'y/b']));
  });

  it('T26: peers and ports of one rule belong together', () => {
    const of = world({
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
    const of = world({ 'x/p': { podSelector: a, egress: [{ to: [{ podSelector: b }] }] } });
    expectDenied(of, '80/TCP', fromEach('x/a', ['x/c', 'y/a', 'y/b']));
  });

  it('T28–T31: a refused policy isolates nobody, and makes verdicts provisional', () => {
    const of = world({ 'x/p': { podSelector: a, policyTypes: ['ingress'], admission: 'refused' } });
    const judged = verdict(of, 'x/b -> x/a:80/TCP');
    expect(judged).toBeAllowed();
    expect(judged.verdict.provisionalBecauseOf.map(({ name }) => name)).toEqual(['p']);
    expect(verdict(of, 'x/a -> x/b:80/TCP').verdict.provisionalBecauseOf).toEqual([]);
  });
});

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
    const of = world({
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
    expect(verdict(world(policies), 'x/b -> x/a:80/TCP')).toBeAllowed();
    const lenient = world(policies, { assumptions: { refusedObjects: 'asStoredByLenientServer' } });
    const judged = verdict(lenient, 'x/b -> x/a:80/TCP');
    expect(judged).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(judged.verdict.provisionalBecauseOf).toEqual([]);
  });

  it('no server keeps a policy that validation refuses', () => {
    const of = world(
      { 'x/p': { podSelector: a, policyTypes: ['ingress'], admission: 'refused' } },
      { assumptions: { refusedObjects: 'asStoredByLenientServer' } },
    );
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
  });
});

describe('ports', () => {
  const withPorts = (ports: readonly string[], pods: ClusterNotation['pods'] = {}) =>
    world({ 'x/p': { podSelector: { matchExpressions: [] }, ingress: [{ ports }] } }, { pods });

  it('T45, T46: without ports every port of every protocol is open', () => {
    const of = withPorts([]);
    expect(verdict(of, 'x/b -> x/a:1/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:65535/UDP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/SCTP')).toBeAllowed();
  });

  it('T47: a port without protocol is a TCP port', () => {
    const of = withPorts(['80/TCP']);
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/UDP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T48: a protocol without port opens all its ports', () => {
    const of = withPorts(['UDP']);
    expect(verdict(of, 'x/b -> x/a:53/UDP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:53/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T49: an empty item opens all TCP ports and nothing else', () => {
    const of = withPorts(['TCP']);
    expect(verdict(of, 'x/b -> x/a:9999/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:9999/UDP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it.each([
    [7999, 'denied'],
    [8000, 'allowed'],
    [8005, 'allowed'],
    [8010, 'allowed'],
    [8011, 'denied'],
  ])('T50: endPort is included: port %i is %s', (port, outcome) => {
    expect(verdict(withPorts(['8000-8010/TCP']), `x/b -> x/a:${port}/TCP`).verdict.outcome).toBe(outcome);
  });

  it('T51: endPort may equal port', () => {
    const of = withPorts(['8000-8000/TCP']);
    expect(verdict(of, 'x/b -> x/a:8000/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:8001/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T52–T55: a policy with ports that validation refuses opens nothing and isolates nobody', () => {
    const of = world({
      'x/deny': { podSelector: a, policyTypes: ['ingress'] },
      'x/p': { podSelector: a, ingress: [{ ports: ['8010-8000/TCP'] }], admission: 'refused' },
    });
    expect(verdict(of, 'x/b -> x/a:8005/TCP')).toBeDenied({ at: 'ingress', by: 'x/deny' });
  });

  it('T56: a named port is looked up on each destination', () => {
    const of = withPorts(['web/TCP'], { 'x/a': { ports: ['web=80/TCP'] }, 'x/b': { ports: ['web=8080/TCP'] } });
    expect(verdict(of, 'x/c -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/c -> x/a:8080/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/c -> x/b:8080/TCP')).toBeAllowed();
    expect(verdict(of, 'x/c -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T57: also in rules for egress', () => {
    const of = world(
      { 'x/p': { podSelector: a, egress: [{ ports: ['web/TCP'] }] } },
      { pods: { 'x/a': { ports: ['web=80/TCP'] }, 'x/b': { ports: ['web=8080/TCP'] } } },
    );
    expect(verdict(of, 'x/a -> x/b:8080/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T58, T59: a name that the destination lacks, or has for another protocol, matches nothing', () => {
    const of = withPorts(['web/TCP'], { 'x/c': { ports: ['web=80/UDP'] } });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/b -> x/c:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/b -> x/c:80/UDP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T60: a name matches nothing towards an outside address', () => {
    const of = world({ 'x/p': { podSelector: a, egress: [{ ports: ['https/TCP'] }] } });
    expect(verdict(of, `x/a -> ${client}:443/TCP`)).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T61, T62: ports are those of pods, declared or not', () => {
    const of = withPorts(['8080/TCP'], { 'x/a': { ports: ['80/TCP'] } });
    expect(verdict(of, 'x/b -> x/a:8080/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T63: a rule for SCTP does not open TCP', () => {
    const of = withPorts(['80/SCTP']);
    expect(verdict(of, 'x/b -> x/a:80/SCTP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('a flow may name a port of its destination', () => {
    const of = withPorts(['80/TCP'], { 'x/a': { ports: ['web=80/TCP', 'admin=81/TCP'] } });
    expect(verdict(of, 'x/b -> x/a:web/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:admin/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T64: which of two protocols shares a number matters', () => {
    const of = withPorts(['dns/UDP'], { 'x/a': { ports: ['dns=53/UDP', 'dns-tcp=53/TCP'] } });
    expect(verdict(of, 'x/b -> x/a:53/UDP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:53/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });
});

describe('ipBlock', () => {
  const addresses = {
    'x/a': { podIPs: ['10.0.1.1'] },
    'x/b': { podIPs: ['10.0.1.2'] },
    'x/c': { podIPs: ['10.0.1.3'] },
    'y/a': { podIPs: ['10.0.2.1'] },
    'y/b': { podIPs: ['10.0.2.2'] },
  };
  const toBlocks = (
    blocks: readonly { readonly cidr: string; readonly except?: readonly string[] }[],
    more: Partial<ClusterNotation> = { pods: addresses },
  ) => world({ 'x/p': { podSelector: a, egress: [{ to: blocks.map((ipBlock) => ({ ipBlock })) }] } }, more);

  it('T65: except takes addresses out', () => {
    const of = toBlocks([{ cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] }]);
    expect(verdict(of, 'x/a -> 203.0.113.7:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> 203.0.113.200:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
    expect(verdict(of, 'x/a -> 198.51.100.1:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T66: another item may allow what except takes out', () => {
    const of = toBlocks([{ cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] }, { cidr: '203.0.113.200/32' }]);
    expect(verdict(of, 'x/a -> 203.0.113.200:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> 203.0.113.201:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T67: a block matches known pod addresses', () => {
    const of = toBlocks([{ cidr: '10.0.1.2/32' }]);
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T67: unless that is assumed not to be so', () => {
    const of = toBlocks([{ cidr: '0.0.0.0/0' }], { pods: addresses, assumptions: { ipBlockMatchesPods: 'never' } });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
    expect(verdict(of, `x/a -> ${client}:80/TCP`)).toBeAllowed();
  });

  it('T68: a block of everything takes pods too, whatever their addresses', () => {
    const of = toBlocks([{ cidr: '0.0.0.0/0' }], {});
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> y/b:80/TCP')).toBeAllowed();
  });

  it('T69: except may take pod addresses out', () => {
    const of = toBlocks([{ cidr: '10.0.0.0/8', except: ['10.0.1.2/32'] }]);
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeAllowed();
  });

  it('T70: selectors never match outside addresses', () => {
    const of = world({ 'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: {}, podSelector: {} }] }] } });
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T71: host bits of a CIDR are masked away', () => {
    const of = toBlocks([{ cidr: '203.0.113.99/24' }]);
    expect(verdict(of, 'x/a -> 203.0.113.1:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> 203.0.114.1:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T72, T73: a refused block allows nothing', () => {
    const of = world({
      'x/deny': { podSelector: a, policyTypes: ['egress'] },
      'x/p': {
        podSelector: a,
        egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] } }] }],
        admission: 'refused',
      },
    });
    expect(verdict(of, 'x/a -> 10.1.2.3:80/TCP')).toBeDenied({ at: 'egress', by: 'x/deny' });
  });

  it('T74: a block for egress says nothing about ingress', () => {
    const of = toBlocks([{ cidr: '198.51.100.0/24' }]);
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
  });

  it('takes IPv6 blocks and addresses', () => {
    const of = toBlocks([{ cidr: '2001:db8::/32', except: ['2001:db8:dead::/48'] }]);
    expect(verdict(of, 'x/a -> 2001:db8:1::1:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> 2001:db8:dead::1:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
    expect(verdict(of, `x/a -> ${client}:80/TCP`)).toBeDenied({ at: 'egress', by: 'x/p' });
  });
});

describe('self, host and workloads', () => {
  it('T75: a pod reaches itself whatever policies say', () => {
    const of = world({ 'x/deny': { policyTypes: ['ingress', 'egress'] } });
    expect(verdict(of, 'x/a -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/a:80/TCP').verdict.shortcut).toBe('self');
  });

  it('T75: unless that is to be judged', () => {
    const of = world({ 'x/deny': { policyTypes: ['ingress'] } }, { assumptions: { selfTraffic: 'judged' } });
    expect(verdict(of, 'x/a -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/deny' });
  });

  it('T75: pods of one workload are not themselves to each other', () => {
    const of = cluster({
      pods: { 'x/db[StatefulSet]': { replicas: 3 }, 'x/web[Deployment]': {} },
      policies: { 'x/deny': { policyTypes: ['ingress'] } },
    });
    expect(verdict(of, 'x/db -> x/db:3306/TCP')).toBeDenied({ at: 'ingress', by: 'x/deny' });
    expect(verdict(of, 'x/web -> x/web:80/TCP')).toBeAllowed();
  });

  it('T76, T77: workloads of every kind are judged by the labels of their pods', () => {
    const of = cluster({
      pods: { 'x/job[CronJob]': { labels: { run: 'nightly' } }, 'x/web[Deployment]': { labels: { app: 'web' } } },
      policies: { 'x/p': { podSelector: { app: 'web' }, ingress: [{ from: [{ podSelector: { run: 'nightly' } }] }] } },
    });
    expect(verdict(of, 'x/job -> x/web:80/TCP')).toBeAllowed();
    expect(verdict(of, `${client} -> x/web:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T78: objects without namespace live in default', () => {
    const of = cluster({
      pods: { 'default/a': {}, 'x/a': {} },
      policies: { 'default/p': { policyTypes: ['ingress'] } },
    });
    expect(verdict(of, 'x/a -> default/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'default/p' });
    expect(verdict(of, 'default/a -> x/a:80/TCP')).toBeAllowed();
  });
});
