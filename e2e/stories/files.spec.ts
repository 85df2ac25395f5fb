import { writeFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, test } from '../test';

test.describe('files in and out', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('a reload finds everything back', async ({ shell, canvas, source, page }) => {
    await source.open('policies.yaml');
    await source.retype('3306', '3307');
    await shell.tile('Pod').click();
    await expect(canvas.pod('pod')).toBeVisible();
    await canvas.dragPod('pod', { x: 700, y: 560 });
    const place = await canvas.pod('pod').evaluate(({ style }) => [style.left, style.top]);
    await shell.expectSaved();
    await page.reload();
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await expect(canvas.pod('pod')).toBeVisible();
    expect(await canvas.pod('pod').evaluate(({ style }) => [style.left, style.top])).toEqual(place);
    await source.open('policies.yaml');
    await source.expectLine('port: 3307');
  });

  test('a downloaded file and every file of the zip equal the text, byte for byte', async ({ shell, source, page }) => {
    await source.open('policies.yaml');
    await source.retype('3306', '3307');
    const policies = (await shell.exportedFile()).toString();
    expect(policies).toContain('          port: 3307\n');
    expect(policies).toContain('name: backend-pod # not web');

    await shell.header.getByRole('button', { name: 'Export' }).click();
    const zip = await shell.download(() => page.getByRole('menuitem', { name: 'Download all files as a zip' }).click());
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(['policies.yaml', 'traffic.yaml', 'workloads.yaml']);
    expect(Buffer.from(files['policies.yaml'] ?? []).toString()).toBe(policies);
    await source.open('workloads.yaml');
    expect(Buffer.from(files['workloads.yaml'] ?? []).toString()).toBe((await shell.exportedFile()).toString());
  });

  test('the text is copied as it is, and as a kubectl command', async ({ shell, source, page }) => {
    await source.open('policies.yaml');
    const text = (await shell.exportedFile()).toString();
    await shell.command('Copy this file');
    await expect(shell.notices).toContainText('policies.yaml copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await shell.command('Copy this file as a kubectl apply command');
    await expect(shell.notices).toContainText('Command copied');
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toContain('kubectl apply -f -');
    expect(command).toContain(text.trimEnd());
  });

  test('files are opened with several documents, a List and JSON', async ({ shell, canvas, page, source }) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), shell.command('Open files…')]);
    await chooser.setFiles([
      { name: 'shop.yaml', mimeType: 'application/yaml', buffer: Buffer.from(shopYaml) },
      { name: 'pod.json', mimeType: 'application/json', buffer: Buffer.from(podJson) },
    ]);
    await expect(source.tab('shop.yaml')).toBeVisible();
    await expect(source.tab('pod.json')).toBeVisible();
    await expect(canvas.pod('cart')).toBeVisible();
    await expect(canvas.pod('stock')).toBeVisible();
    await expect(canvas.pod('worker')).toBeVisible();
    await expect(canvas.namespace('shop')).toBeVisible();
    await canvas.expectDoors('cart', { ingress: 'shut', egress: 'open' });
  });

  test('a file dropped onto the page is opened', async ({ source, page, canvas }, testInfo) => {
    const path = testInfo.outputPath('dropped.yaml');
    await writeFile(path, shopYaml);
    const browser = await page.context().newCDPSession(page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await browser.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data });
    }
    await expect(source.tab('dropped.yaml')).toBeVisible();
    await expect(canvas.pod('cart')).toBeVisible();
  });

  test('manifests pasted onto the canvas become a file', async ({ canvas, page, source }) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), shopYaml);
    await canvas.selectPod('web');
    await page.keyboard.press('ControlOrMeta+V');
    await expect(canvas.pod('cart')).toBeVisible();
    await expect(source.region.getByRole('tab')).toHaveCount(4);
  });

  test('a file is added, renamed and closed, and undo brings it back', async ({ source, page, shell }) => {
    await source.region.getByRole('button', { name: 'New file' }).click();
    await expect(source.region.getByRole('tab')).toHaveCount(4);
    const added = source.region.getByRole('tab', { selected: true });
    await added.focus();
    await page.keyboard.press('F2');
    const field = source.region.getByRole('textbox', { name: /^New name of / });
    await field.fill('extra.yaml');
    await field.press('Enter');
    await expect(source.tab('extra.yaml')).toBeVisible();
    await source.tab('extra.yaml').focus();
    await page.keyboard.press('Delete');
    await expect(source.tab('extra.yaml')).toBeHidden();
    await shell.undoButton.click();
    await expect(source.tab('extra.yaml')).toBeVisible();
  });

  test('a file with CRLF keeps every byte that a canvas edit does not change', async ({
    shell,
    source,
    canvas,
    page,
  }) => {
    const before = shopYaml.replaceAll('\n', '\r\n');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), shell.command('Open files…')]);
    await chooser.setFiles({ name: 'shop.yaml', mimeType: 'application/yaml', buffer: Buffer.from(before) });
    await source.open('shop.yaml');
    expect((await shell.exportedFile()).toString()).toBe(before);
    await canvas.editChip(canvas.labelChip('cart', 'app=cart'), 'app=basket');
    await source.expectLine('app: basket');
    expect((await shell.exportedFile()).toString()).toBe(
      before.replace('labels: { app: cart }  # the basket', 'labels: { app: basket }  # the basket'),
    );
    await page.keyboard.press('ControlOrMeta+Z');
    expect((await shell.exportedFile()).toString()).toBe(before);
  });

  test('a JSON manifest is edited on the canvas as JSON', async ({ page, shell, canvas, source }) => {
    const json =
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"worker","labels":{"app":"worker"}},"spec":{"containers":[{"name":"worker","image":"worker"}]}}';
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), shell.command('Open files…')]);
    await chooser.setFiles({ name: 'worker.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await source.open('worker.json');
    await canvas.editChip(canvas.labelChip('worker', 'app=worker'), 'app=helper');
    expect((await shell.exportedFile()).toString()).toBe(json.replace('{"app":"worker"}', '{"app":"helper"}'));
    await shell.undoButton.click();
    expect((await shell.exportedFile()).toString()).toBe(json);
  });

  test('what is not text is not opened, and a message says so', async ({ shell, page, source }) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), shell.command('Open files…')]);
    await chooser.setFiles({
      name: 'logo.yaml',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0xff, 0xfe, 0]),
    });
    await expect(shell.notices).toContainText('logo.yaml is not UTF-8 text and was not opened.');
    await expect(source.region.getByRole('tab')).toHaveCount(3);
  });

  test('formatting says that it lays the text out anew, and undo takes it back', async ({ source, shell, page }) => {
    await source.open('traffic.yaml');
    const before = (await shell.exportedFile()).toString();
    await source.pasteOver(before.replaceAll('    - {', '    -   {'));
    await shell.command('Format this file');
    await expect(shell.notices).toContainText('traffic.yaml has been reformatted');
    expect((await shell.exportedFile()).toString()).toBe(before);
    await page.keyboard.press('ControlOrMeta+Z');
    expect((await shell.exportedFile()).toString()).toContain('    -   {');
  });
});

const shopYaml = `apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Pod
    metadata:
      name: cart
      namespace: shop
      labels: { app: cart }  # the basket
    spec:
      containers: [{ name: cart, image: cart }]
  - apiVersion: apps/v1
    kind: Deployment
    metadata: { name: stock, namespace: shop }
    spec:
      selector: { matchLabels: { app: stock } }
      template:
        metadata: { labels: { app: stock } }
        spec: { containers: [{ name: stock, image: stock }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: shut
  namespace: shop
spec:
  podSelector: {}
`;

const podJson = `{
  "apiVersion": "v1",
  "kind": "Pod",
  "metadata": { "name": "worker", "namespace": "shop", "labels": { "app": "worker" } },
  "spec": { "containers": [{ "name": "worker", "image": "worker" }] }
}
`;
