import { expect, test } from '../test';

/** A policy of namespace default with this `spec`. */
const policy = (name: string, spec: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
spec:
${spec}`;
const pod = (namespace: string, name: string, label: string, port: string) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: ${namespace}, labels: { ${label} } }
spec: { containers: [{ name: main, image: registry.example/main:1.0, ports: [${port}] }] }
`;
const flows = (...lines: readonly string[]) => `apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: { name: more }
spec:
  plugin: calico
  flows:
${lines.map((line) => `    - { ${line} }\n`).join('')}`;

interface Story {
  readonly mistake: string;
  readonly manifests: string;
  readonly finding: RegExp;
  readonly repair: RegExp;
  readonly flow: readonly [from: string, to: string, label: string];
  readonly before: Verdict;
  readonly after: Verdict;
}

type Verdict = 'Allowed' | `Denied, stopped at the ${'ingress' | 'egress'} door of ${string}`;

/** Each is typed over the policies of the opening scene: user → web → backend → db. */
const stories: readonly Story[] = [
  {
    mistake: 'a dash too many between two selectors',
    manifests: [
      policy(
        'db-policy',
        `  podSelector:
    matchLabels: { role: db }
  ingress:
    - from:
        - namespaceSelector: # the SRE team
            matchLabels: { team: sre }
        - podSelector:
            matchLabels: { app: prometheus }
`,
      ),
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: sre, labels: { team: sre } }\n',
      pod('sre', 'prometheus', 'app: prometheus', '{ containerPort: 9090 }'),
      pod('sre', 'runner', 'app: runner', '{ containerPort: 8080 }'),
      flows('from: sre/runner, to: default/db, port: 3306', 'from: sre/prometheus, to: default/db, port: 3306'),
    ].join('---\n'),
    finding: /Two peers, so either is enough \(OR\): sre\/prometheus, sre\/runner get in/,
    repair: /^Both must hold/,
    flow: ['runner', 'db', 'TCP 3306'],
    before: 'Allowed',
    after: 'Denied, stopped at the ingress door of db',
  },
  {
    mistake: 'a dash before ports',
    manifests: [
      policy(
        'web-policy',
        `  podSelector:
    matchLabels: { role: web }
  policyTypes: [Egress]
  egress:
    - to:
        - podSelector:
            matchLabels: { name: backend-pod }
    - ports:
        - port: 5000
`,
      ),
      flows('from: default/web, to: default/db, port: 5000'),
    ].join('---\n'),
    finding: /rule 1 opens every port of name=backend-pod, and rule 2 opens TCP 5000 of every destination/,
    repair: /^Only these ports.*make it one rule/,
    flow: ['web', 'db', 'TCP 5000'],
    before: 'Allowed',
    after: 'Denied, stopped at the egress door of web',
  },
  {
    mistake: 'DNS forgotten',
    manifests: [
      policy(
        'web-policy',
        `  podSelector:
    matchLabels: { role: web }
  policyTypes: [Egress]
  egress:
    - to: # the backend alone
        - podSelector:
            matchLabels: { name: backend-pod }
`,
      ),
      pod('kube-system', 'coredns', 'k8s-app: kube-dns', '{ containerPort: 53, protocol: UDP }'),
      flows('from: default/web, to: kube-system/coredns, port: 53, protocol: UDP, expect: allow'),
    ].join('---\n'),
    finding: /No egress rule lets web ask the cluster’s DNS, port 53/,
    repair: /^Allow DNS/,
    flow: ['web', 'coredns', 'UDP 53'],
    before: 'Denied, stopped at the egress door of web',
    after: 'Allowed',
  },
  {
    mistake: 'egress rules without policyTypes',
    manifests: policy(
      'backend-policy',
      `  podSelector:
    matchLabels: { name: backend-pod }
  egress:
    - to:
        - podSelector:
            matchLabels: { role: db }
`,
    ),
    finding: /policyTypes is missing, so the policy isolates for ingress too.*nobody can reach backend/,
    repair: /^Isolate egress alone/,
    flow: ['web', 'backend', 'TCP 5000'],
    before: 'Denied, stopped at the ingress door of backend',
    after: 'Allowed',
  },
  {
    mistake: 'a peer in another namespace',
    manifests: [
      policy(
        'db-policy',
        `  podSelector:
    matchLabels: { role: db }
  ingress:
    - from:
        - podSelector:
            matchLabels: { app: reports }
`,
      ),
      pod('sales', 'reports', 'app: reports', '{ containerPort: 8080 }'),
      flows('from: sales/reports, to: default/db, port: 3306'),
    ].join('---\n'),
    finding: /No pod in namespace default matches app=reports, but sales\/reports would/,
    repair: /^Add namespaceSelector/,
    flow: ['reports', 'db', 'TCP 3306'],
    before: 'Denied, stopped at the ingress door of db',
    after: 'Allowed',
  },
  {
    mistake: 'a label misspelt',
    manifests: policy(
      'db-policy',
      `  podSelector:
    matchLabels:
      role: db
  ingress:
    - from:
        - podSelector:
            matchLabels:
              name: backned-pod # not web
`,
    ),
    finding: /No pod in namespace default matches name=backned-pod.*name=backend-pod would match backend/,
    repair: /^Set name to backend-pod/,
    flow: ['backend', 'db', 'TCP 3306'],
    before: 'Denied, stopped at the ingress door of db',
    after: 'Allowed',
  },
  {
    mistake: 'an empty from',
    manifests: policy(
      'db-policy',
      `  podSelector:
    matchLabels:
      role: db
  policyTypes: [Ingress]
  ingress:
    - from: [] # nobody?
`,
    ),
    finding: /“from” is empty, and that does not mean nobody: every source may reach db here/,
    repair: /^Allow nobody/,
    flow: ['backend', 'db', 'TCP 3306'],
    before: 'Allowed',
    after: 'Denied, stopped at the ingress door of db',
  },
];

test.describe('diagnosis', () => {
  test.beforeEach(async ({ shell, canvas, source }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await source.open('policies.yaml');
  });

  for (const { mistake, manifests, finding, repair, flow, before, after } of stories) {
    test(`${mistake} is told, and repaired after a look`, async ({ canvas, source, shell, problems }) => {
      await source.pasteOver(manifests);
      await canvas.expectVerdict(...flow, before);
      const written = await shell.exportedFile();

      await problems.open();
      await expect(problems.row(finding)).toBeVisible();
      await problems.previewRepair(finding, repair);
      await canvas.expectVerdict(...flow, before);
      await problems.apply();

      await canvas.expectVerdict(...flow, after);
      await expect(problems.row(finding)).toHaveCount(0);
      await problems.undo();
      await canvas.expectVerdict(...flow, before);
      expect((await shell.exportedFile()).equals(written)).toBe(true);
    });
  }

  test('a mark on a card and on a policy leads to the problem', async ({ canvas, source, problems, page }) => {
    const forgotten = policy('db-policy', '  podSelector: { matchLabels: { role: db } }\n  ingress:\n    - from: []\n');
    await source.pasteOver(forgotten);
    const told = problems
      .row(/“from” is empty/)
      .getByRole('button')
      .first();

    await canvas.pod('db').getByRole('button', { name: '1 problem of db' }).click();
    await expect(told).toBeFocused();
    await page.getByRole('tab', { name: /^Inspector/ }).click();
    await page.getByRole('button', { name: '1 problem of db-policy' }).click();
    await expect(told).toBeFocused();
  });

  test('a comment silences a finding', async ({ source, problems }) => {
    const forgotten = policy('db-policy', '  podSelector: { matchLabels: { role: db } }\n  ingress:\n    - from: []\n');
    await source.pasteOver(forgotten);
    await problems.open();
    await expect(problems.row(/“from” is empty/)).toBeVisible();
    await source.pasteOver(forgotten.replace('from: []', 'from: [] # sluice: ignore listLeftEmpty'));
    await expect(problems.row(/“from” is empty/)).toHaveCount(0);
  });
});
