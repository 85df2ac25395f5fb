import { expect, test } from '../test';

test.describe('network plugins', () => {
  test.beforeEach(async ({ shell, canvas, source }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await expect(source.editor).toBeAttached();
  });

  test('under Flannel every edge is allowed, and a banner says that nothing is enforced', async ({
    shell,
    canvas,
    source,
    page,
  }) => {
    await source.retype('3306', '3307');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await shell.plugin.selectOption('Flannel');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Allowed');
    await expect(page.getByText('Flannel enforces no NetworkPolicy')).toBeVisible();
    await expect(page.getByText('would accept the policy without an error')).toBeVisible();
    await source.open('traffic.yaml');
    await source.expectLine('plugin: flannel');
    await page.keyboard.press('ControlOrMeta+Z');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
  });

  test('offers the nine profiles, two of them no longer maintained', async ({ shell, page }) => {
    const names = await shell.plugin.getByRole('option').allTextContents();
    expect(names.sort((a, b) => a.localeCompare(b, 'en'))).toEqual([
      'Antrea',
      'Calico',
      'Canal',
      'Cilium',
      'Flannel',
      'kube-router',
      'Romana',
      'Specification',
      'Weave Net',
    ]);
    await shell.plugin.selectOption('Weave Net');
    await expect(page.getByText('Weave Net is no longer maintained')).toBeVisible();
  });
});
