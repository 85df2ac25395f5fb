import { expect, test } from '../test';

test.describe('the inspector', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('changes labels and ports of a pod, each as one undo step', async ({ canvas, inspector, source, shell }) => {
    await source.open('workloads.yaml');
    const before = (await shell.exportedFile()).toString();
    await canvas.selectPod('backend');
    await inspector.fill('Value of label name', 'api');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await inspector.fill('Number of port 5000', '5001');
    await expect(canvas.portChip('backend', '5001')).toBeVisible();
    await inspector.field('Key of a new label').fill('tier');
    await inspector.field('Value of a new label').fill('middle');
    await inspector.button('Add the label').click();
    await expect(canvas.labelChip('backend', 'tier=middle')).toBeVisible();
    await expect(shell.undoButton).toHaveAccessibleName('Undo: changing a label');
    for (let step = 0; step < 3; step += 1) await shell.undoButton.click();
    await expect(shell.undoButton).toBeDisabled();
    expect((await shell.exportedFile()).toString()).toBe(before);
  });

  test('says whether a flow fares as it is expected to', async ({ canvas, inspector, source }) => {
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await inspector.region
      .getByRole('combobox', { name: 'What you expect of the flow' })
      .selectOption('Expected result: denied');
    await inspector.expectText('You expected it to be denied.');
    await source.open('traffic.yaml');
    await source.expectLine('to: default/db, port: 3306, expect: deny');
  });

  test('gives a flow another port, and the verdict follows', async ({ canvas, inspector, source }) => {
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await inspector.fill('Port of the flow', '5432');
    await canvas.expectVerdict('backend', 'db', 'TCP 5432', 'Denied, stopped at the ingress door of db');
    await source.open('traffic.yaml');
    await source.expectLine('to: default/db, port: 5432');
  });

  test('a reason leads to its line in the YAML', async ({ canvas, inspector, source }) => {
    await source.open('traffic.yaml');
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await inspector.door('Ingress of db').getByText('Rule 1 of db-policy').click();
    await source.expectLine('name: backend-pod # not web');
  });

  test('unknown is never told as allowed', async ({ canvas, source, inspector }) => {
    await source.open('policies.yaml');
    await source.pasteOver(ipBlockPolicy);
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Unknown, stopped at the ingress door of db');
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await inspector.expectText('depends on its address, which the manifests do not say');
  });

  test('part of a range is told as partly allowed', async ({ canvas, source, inspector, page }) => {
    await canvas.external('user').focus();
    await page.keyboard.press('Enter');
    await inspector.fill('Address range (CIDR)', '203.0.113.0/24');
    await source.open('policies.yaml');
    await source.pasteOver(webPolicy);
    await canvas.expectVerdict('user', 'web', 'TCP 80', 'Partly allowed, stopped at the ingress door of web');
  });
});

const ipBlockPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: by-address
spec:
  podSelector:
    matchLabels:
      role: db
  ingress:
    - from:
        - ipBlock:
            cidr: 10.0.0.0/8
`;

const webPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: half
spec:
  podSelector:
    matchLabels:
      role: web
  ingress:
    - from:
        - ipBlock:
            cidr: 203.0.113.0/25
`;
