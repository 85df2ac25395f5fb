import { describe, expect, it } from 'vitest';
import { missesAt, repairMiss } from '#explain';
import { applySplices, plan, read } from '#manifests';
import { clusterOf, endpointNamed, findPlugin, judge } from '#netpol';

const plugin = findPlugin(undefined);

const pods = `---
apiVersion: v1
kind: Pod
metadata: { name: db, namespace: shop, labels: { app: db } }
spec: { containers: [{ name: db, image: db }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web, image: web }] }
---
apiVersion: v1
kind: Pod
metadata: { name: scraper, namespace: sre, labels: { app: scraper } }
spec: { containers: [{ name: scraper, image: scraper }] }
`;

/** The policy `shop/db` for pods with `app=db`, with something else below `spec`. */
const policy = (spec: string, head = '{ name: db, namespace: shop }') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: ${head}
spec:
${spec}
`;
const admits = (peer: string, port = '- port: 3306') => `  podSelector: { matchLabels: { app: db } }
  ingress:
    - from:
        ${peer}
      ports:
        ${port}`;
const shut = `${policy('  podSelector: { matchLabels: { app: db } }', '{ name: shut, namespace: shop }')}---\n`;

/** The lines that the repair of the nearest miss writes, and those that it takes away. */
function repaired(policies: string, from: string, port = 3306, protocol: 'TCP' | 'UDP' = 'TCP') {
  const files = [{ name: 'a.yaml', text: policies + pods }];
  const reading = read(files);
  const cluster = clusterOf(reading.resources);
  const [source, target] = [from, 'shop/db'].map((end) => endpointNamed(cluster, [], end));
  if (source === undefined || target === undefined) throw new Error('no such end');
  const connection = { from: source, to: target, protocol, port };
  const { ingress } = judge(cluster, connection, plugin);
  const [miss] = missesAt(cluster, connection, plugin, ingress);
  const repair = miss && repairMiss({ cluster, externals: [], connection, plugin, miss });
  if (repair === undefined) return { failed: miss?.failed.kind };
  const planned = plan(reading, [{ kind: 'repair', repair }]);
  if (planned.kind === 'refused') throw new Error(planned.refusal.kind);
  const before = (files[0]?.text ?? '').split('\n');
  const after = (applySplices(files, planned.splices)[0]?.text ?? '').split('\n');
  return {
    failed: miss?.failed.kind,
    written: after.filter((line) => !before.includes(line)),
    gone: before.filter((line) => !after.includes(line)),
  };
}

describe('repairMiss', () => {
  it('adds the peer where the one that missed matches somebody', () => {
    expect(repaired(policy(admits('- podSelector: { matchLabels: { app: db } }')), 'shop/web')).toEqual({
      failed: 'podLabels',
      written: ['        - podSelector: { matchLabels: { app: web } }'],
      gone: [],
    });
  });

  it('changes the value of a label that nobody carries', () => {
    expect(repaired(policy(admits('- podSelector: { matchLabels: { app: wbe } }')), 'shop/web')).toEqual({
      failed: 'podLabels',
      written: ['        - podSelector: { matchLabels: { app: web } }'],
      gone: ['        - podSelector: { matchLabels: { app: wbe } }'],
    });
  });

  it('adds a value to a requirement with In', () => {
    const peer = '- podSelector: { matchExpressions: [{ key: app, operator: In, values: [db] }] }';
    expect(repaired(policy(admits(peer)), 'shop/web')).toEqual({
      failed: 'podLabels',
      written: ['        - podSelector: { matchExpressions: [{ key: app, operator: In, values: [db, web] }] }'],
      gone: ['        - podSelector: { matchExpressions: [{ key: app, operator: In, values: [db] }] }'],
    });
  });

  it('adds the namespaceSelector that a podSelector needs to look elsewhere', () => {
    expect(
      repaired(policy(admits('- podSelector:\n            matchLabels: { app: scraper }')), 'sre/scraper'),
    ).toEqual({
      failed: 'ownNamespaceOnly',
      written: ['          namespaceSelector:', '            matchLabels: { kubernetes.io/metadata.name: sre }'],
      gone: [],
    });
  });

  it('gives the label of the namespace its full name', () => {
    expect(repaired(policy(admits('- namespaceSelector: { matchLabels: { name: sre } }')), 'sre/scraper')).toEqual({
      failed: 'namespaceLabels',
      written: ['        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: sre } }'],
      gone: ['        - namespaceSelector: { matchLabels: { name: sre } }'],
    });
  });

  it('adds the port', () => {
    expect(repaired(policy(admits('- podSelector: {}')), 'shop/web', 5432)).toEqual({
      failed: 'port',
      written: ['        - protocol: TCP', '          port: 5432'],
      gone: [],
    });
  });

  it('adds the port with its protocol where the protocol failed', () => {
    expect(repaired(policy(admits('- podSelector: {}', '- port: 53')), 'shop/web', 53, 'UDP')).toEqual({
      failed: 'protocol',
      written: ['        - protocol: UDP', '          port: 53'],
      gone: [],
    });
  });

  it('adds the address that lies outside a range, or in what except leaves out', () => {
    const written = ['        - ipBlock: { cidr: 203.0.113.7/32 }'];
    expect(repaired(policy(admits('- ipBlock: { cidr: 198.51.100.0/24 }')), '203.0.113.7')).toEqual({
      failed: 'outsideCidr',
      written,
      gone: [],
    });
    const except = '- ipBlock: { cidr: 203.0.113.0/24, except: [203.0.113.0/28] }';
    expect(repaired(policy(admits(except)), '203.0.113.7')).toEqual({ failed: 'insideExcept', written, gone: [] });
  });

  it('adds a rule where peer and port failed', () => {
    expect(repaired(policy(admits('- podSelector: { matchLabels: { app: db } }', '- port: 80')), 'shop/web')).toEqual({
      failed: 'podLabels',
      written: [
        '        - podSelector: { matchLabels: { app: web } }',
        '        - protocol: TCP',
        '          port: 3306',
      ],
      gone: [],
    });
  });

  it('adds the direction to policyTypes', () => {
    const text = policy(`  policyTypes: [Egress]\n${admits('- podSelector: {}')}`);
    expect(repaired(`${shut}${text}`, 'shop/web')).toEqual({
      failed: 'policyTypes',
      written: ['  policyTypes: [Egress, Ingress]'],
      gone: ['  policyTypes: [Egress]'],
    });
  });

  it('changes a podSelector that selects nobody', () => {
    const text = policy(admits('- podSelector: {}').replace('app: db', 'app: bd'));
    expect(repaired(`${shut}${text}`, 'shop/web')).toEqual({
      failed: 'podSelector',
      // The line that it becomes stands in the other policy too.
      written: [],
      gone: ['  podSelector: { matchLabels: { app: bd } }'],
    });
  });

  it('moves a policy that selects nobody to the namespace of the pod', () => {
    const text = policy(admits('- podSelector: { matchLabels: { app: web } }'), '{ name: db, namespace: sre }');
    expect(repaired(`${shut}${text}`, 'shop/web')).toEqual({
      failed: 'policyNamespace',
      written: ['metadata: { name: db, namespace: shop }'],
      gone: ['metadata: { name: db, namespace: sre }'],
    });
  });

  it('offers none where the policy protects others', () => {
    const text = policy(admits('- podSelector: {}').replace('app: db', 'app: web'), '{ name: web, namespace: shop }');
    expect(repaired(`${shut}${text}`, 'shop/web')).toEqual({ failed: 'podSelector' });
  });
});
