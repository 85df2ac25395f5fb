import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Miss, missesAt, repairMiss } from '#explain';
import { applySplices, plan, read } from '#manifests';
import { type Cluster, type Connection, clusterOf, endpointNamed, findPlugin, judge, type Verdict } from '#netpol';

const specification = findPlugin(undefined);
const directions = ['ingress', 'egress'] as const;

/** A cluster of four pods in two namespaces, read from text. */
function world(policies: readonly object[]) {
  const pods = ['x/web', 'x/db', 'y/web', 'y/api'].map((id) => {
    const [namespace = '', name = ''] = id.split('/');
    const labels = { app: name, tier: namespace === 'x' ? 'front' : 'back', pod: `${namespace}-${name}` };
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace, labels },
      spec: { containers: [{ name, image: name, ports: [{ name: 'http', containerPort: 80 }] }] },
    };
  });
  const named = policies.map((policy, index) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: `p${index}`, namespace: index % 2 === 0 ? 'x' : 'y' },
    spec: policy,
  }));
  const text = [...named, ...pods].map((object) => JSON.stringify(object, undefined, 2)).join('\n---\n');
  return readWorld([{ name: 'all.yaml', text: `${text}\n` }]);
}

function readWorld(files: Parameters<typeof read>[0]) {
  const reading = read(files);
  return { files, reading, cluster: clusterOf(reading.resources) };
}

function asked(cluster: Cluster, from: string, to: string, protocol: 'TCP' | 'UDP', port: number): Connection {
  const ends = [from, to].map((end) => endpointNamed(cluster, [], end));
  if (ends[0] === undefined || ends[1] === undefined) throw new Error(`no end: ${from} ${to}`);
  return { from: ends[0], to: ends[1], protocol, port };
}

const label = fc.constantFrom(
  { app: 'web' },
  { app: 'api' },
  { app: 'typo' },
  { tier: 'front' },
  { tier: 'bakc' },
  { app: 'db', tier: 'back' },
);
const selector = fc.oneof(
  fc.constant({}),
  label.map((matchLabels) => ({ matchLabels })),
  fc.constantFrom(['web'], ['nobody', 'api']).map((values) => ({
    matchExpressions: [{ key: 'app', operator: 'In', values }],
  })),
);
const namespaceSelector = fc.constantFrom(
  {},
  { matchLabels: { name: 'y' } },
  { matchLabels: { 'kubernetes.io/metadata.name': 'y' } },
  { matchLabels: { 'kubernetes.io/metadata.name': 'z' } },
);
const peer = fc.oneof(
  fc.record({ podSelector: selector }),
  fc.record({ namespaceSelector }),
  fc.record({ podSelector: selector, namespaceSelector }),
  fc.constantFrom(
    { ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.0/28'] } },
    { ipBlock: { cidr: '198.51.100.0/24' } },
  ),
);
const port = fc.constantFrom(
  { port: 80 },
  { port: 53, protocol: 'UDP' },
  { port: 8000, endPort: 8010 },
  { port: 'http' },
);
const rule = (list: 'from' | 'to') =>
  fc.record({ [list]: fc.array(peer, { minLength: 1, maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) });
const policy = fc.record(
  {
    podSelector: selector,
    policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress']),
    ingress: fc.array(rule('from'), { maxLength: 2 }),
    egress: fc.array(rule('to'), { maxLength: 2 }),
  },
  { requiredKeys: ['podSelector', 'policyTypes'] },
);
const ends = ['x/web', 'x/db', 'y/api', '203.0.113.7', '8.8.8.8'];
const question = fc.tuple(
  fc.constantFrom(...ends),
  fc.constantFrom(...ends),
  fc.constantFrom('TCP' as const, 'UDP' as const),
  fc.constantFrom(80, 53, 8005, 9999),
);

describe('repairMiss', { timeout: 60_000 }, () => {
  it('makes the door of the miss let the connection through, once its text is edited and read again', () => {
    let repaired = 0;
    fc.assert(
      fc.property(
        fc.array(policy, { minLength: 1, maxLength: 3 }),
        question,
        (policies, [from, to, protocol, number]) => {
          const before = world(policies);
          const connection = asked(before.cluster, from, to, protocol, number);
          for (const { miss, direction } of missesOf(before.cluster, connection)) {
            const repair = repairMiss({ ...before, externals: [], connection, plugin: specification, miss });
            if (repair === undefined) continue;
            const planned = plan(before.reading, [{ kind: 'repair', repair }]);
            expect(planned.kind).toBe('splices');
            if (planned.kind !== 'splices') continue;
            const after = readWorld(applySplices(before.files, planned.splices));
            const verdict = judge(after.cluster, asked(after.cluster, from, to, protocol, number), specification);
            expect(verdict[direction].outcome).toBe('allowed');
            repaired += 1;
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(repaired).toBeGreaterThan(50);
  });
});

function missesOf(cluster: Cluster, connection: Connection) {
  const verdict: Verdict = judge(cluster, connection, specification);
  return directions.flatMap((direction) =>
    missesAt(cluster, connection, specification, verdict[direction]).map((miss: Miss) => ({ miss, direction })),
  );
}
