import { describe, expect, it } from 'vitest';
import { pod, runOn, shop } from '../io.testing';

const ask = (question: string, files = { 'shop.yaml': shop }) =>
  runOn(files, ['eval', 'shop.yaml', ...question.split(' ')]);

const guard = `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: { name: guard }
spec:
  priority: 10
  subject: { namespaces: {} }
  ingress:
    - action: Deny
      from: [{ pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: web } } } }]
      ports: [{ portNumber: { port: 5432 } }]
---
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: { name: floor }
spec:
  tier: Baseline
  priority: 1
  subject: { namespaces: {} }
  ingress: [{ action: Deny, from: [{ namespaces: {} }] }]
`;

describe('sluice eval', () => {
  it('tells what an administrator denies, and nothing of policies that are not asked', async () => {
    const { exitCode, stdout } = await runOn({ 'shop.yaml': shop, 'guard.yaml': guard }, [
      ...['eval', 'shop.yaml', 'guard.yaml', '--from', 'shop/web', '--to', 'shop/db', '--port', '5432'],
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`2 · Ingress of shop/db[Pod]: A rule denies it
  Admin tier, priority 10: rule 1 of guard denies it, by all namespaces · app=web and TCP 5432. NetworkPolicies are not asked. (guard.yaml:10)

`);
  });

  it('tells what the baseline denies where no NetworkPolicy isolates the pod', async () => {
    const { exitCode, stdout } = await runOn({ 'shop.yaml': shop, 'guard.yaml': guard }, [
      ...['eval', 'shop.yaml', 'guard.yaml', '--from', 'shop/db', '--to', 'shop/web', '--port', '80'],
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`2 · Ingress of shop/web[Pod]: A rule denies it
  No NetworkPolicy isolates shop/web[Pod] for ingress.
  Baseline tier: rule 1 of floor denies it, by all namespaces and every port. (guard.yaml:19)
`);
  });

  it('says which rule lets a connection through', async () => {
    expect(await ask('--from shop/web --to shop/db[Pod] --port 5432')).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: `Allowed: shop/web[Pod] → shop/db[Pod] TCP 5432
Both doors let it through.

1 · Egress of shop/web[Pod]: Open
  No policy isolates shop/web[Pod] for egress, so everything may leave.

2 · Ingress of shop/db[Pod]: Let through
  Isolated by db-only-web.
  Rule 1 of db-only-web allows TCP 5432 from app=web. (shop.yaml:18)

Judged as: the specification
`,
    });
  });

  it('says at which door a connection stops, and which field failed', async () => {
    expect(await ask('--from 203.0.113.7 --to shop/db --port 5432')).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: `Denied: 203.0.113.7 → shop/db[Pod] TCP 5432
Stopped at the ingress door of shop/db[Pod].

1 · Egress of 203.0.113.7: No door
  An outside address has no door. No NetworkPolicy applies to it.

2 · Ingress of shop/db[Pod]: No rule allows it
  Isolated by db-only-web.
  Nearest miss, rule 1 of db-only-web: the peer selects pods; 203.0.113.7/32 is an outside address. (shop.yaml:16)

Judged as: the specification
`,
    });
  });

  it('holds each reason in JSON with file, line, column and field path', async () => {
    const { stdout } = await ask('--from shop/web --to shop/db --port 80 -o json');
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'denied',
      from: 'shop/web[Pod]',
      to: 'shop/db[Pod]',
      protocol: 'TCP',
      port: 80,
      plugin: 'specification',
      message: 'Stopped at the ingress door of shop/db[Pod].',
      stoppedAt: 'ingress',
      egress: { state: 'open', outcome: 'allowed', message: 'Open', isolatedBy: [], reasons: [] },
      ingress: {
        state: 'guarded',
        outcome: 'denied',
        message: 'No rule allows it',
        isolatedBy: [{ policy: 'shop/db-only-web', file: 'shop.yaml', line: 9, column: 1, path: '' }],
        reasons: [
          {
            kind: 'missed',
            policy: 'shop/db-only-web',
            rule: 0,
            file: 'shop.yaml',
            line: 18,
            column: 11,
            path: 'spec.ingress[0].ports[0].port',
            field: 'port',
            message: 'Nearest miss, rule 1 of db-only-web: it allows port 5432; this flow goes to 80.',
          },
        ],
      },
      provisionalBecauseOf: [],
    });
  });

  it('tells a rule that does not stand at the door, and what the plugin has to do with the answer', async () => {
    const lost = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: lost, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  policyTypes: [Egress]
  ingress:
  - from: [{ipBlock: {cidr: 203.0.113.0/24}}]
`;
    const files = { 'shop.yaml': shop, 'lost.yaml': lost };
    const ran = (...more: readonly string[]) =>
      runOn(files, [
        'eval',
        'shop.yaml',
        'lost.yaml',
        '--from',
        '203.0.113.7',
        '--to',
        'shop/db',
        '--port',
        '5432',
        ...more,
      ]);
    expect((await ran()).stdout).toContain(
      'rule 1 of lost: it would allow this, but the policyTypes leave Ingress out, so it does not count. (lost.yaml:6)',
    );
    expect((await ran('--plugin', 'flannel')).stdout).toContain(
      'By the specification it would be: Denied. Flannel makes the difference.\n',
    );
  });

  it('ends with 3 where the manifests do not say enough', async () => {
    const ran = await ask('--from shop/web --to shop/db --port postgres');
    expect(ran.exitCode).toBe(3);
    expect(ran.stdout).toContain('shop/db declares no port named postgres, so its number is not known.\n');
  });

  it('takes the address of a pod as that pod', async () => {
    const files = { 'shop.yaml': `${shop}---\n${pod('cache', 'web')}status: {podIP: 10.0.0.9}\n` };
    const { stdout } = await ask('--from 10.0.0.9 --to shop/db --port 5432', files);
    expect(stdout).toMatch(/^Allowed: shop\/cache\[Pod\] → shop\/db\[Pod\] TCP 5432\n/);
  });

  it('judges by the plugin and the assumptions asked for', async () => {
    expect((await ask('--from shop/db --to shop/db --port 80')).exitCode).toBe(0);
    expect((await ask('--from 203.0.113.7 --to shop/db --port 80 --plugin flannel')).exitCode).toBe(0);
    expect((await ask('--from shop/db --to shop/db --port 80 --assume self-traffic=judged')).exitCode).toBe(1);
  });

  it.each([
    ['--from shop/nobody --to shop/db --port 80', '--from: there is no workload shop/nobody, and it is no IP address.'],
    ['--from shop/web --to 10.0.0.256 --port 80', '--to: there is no workload 10.0.0.256, and it is no IP address.'],
    ['--from shop/web --to shop/db --port 70000', '--port: 70000 is neither a port (1 to 65535) nor the name of one.'],
    ['--from shop/web --to shop/db --port 80 --protocol ICMP', '--protocol cannot be ICMP. Possible: TCP, UDP, SCTP.'],
    ['--from shop/web --to shop/db', 'eval needs --port.'],
  ])('ends with 2 for %s', async (question, why) => {
    expect(await ask(question)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `sluice: ${why}\nSee: sluice eval --help\n`,
    });
  });
});
