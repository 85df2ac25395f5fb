import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../test';

test.describe('why is it red', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('asks about a pair that is not drawn, reads why, and repairs it in one step', async ({
    shell,
    explanation,
    inspector,
    dialogs,
    source,
  }) => {
    await source.open('policies.yaml');
    const before = (await shell.exportedFile()).toString();
    await shell.command('Why…? Ask about any pair');
    await explanation.ask('default/web', 'default/db', '3306');
    await inspector.expectText('Stopped at the ingress door of db.');
    await expect(inspector.door('Egress of web')).toContainText('No policy isolates web for egress');
    await expect(inspector.door('Ingress of db')).toContainText(
      'Nearest miss, rule 1 of db-policy: the peer selects name=backend-pod; web has no such label.',
    );
    await inspector.button('Repair…').click();
    await dialogs.expectText('Let it through by rule 1 of db-policy');
    await dialogs.expectText('role: web');
    await dialogs.expectText('1 opened, 0 closed');
    await dialogs.confirm('Apply');
    await inspector.expectText('Both doors let it through.');
    await source.expectLine('role: web');
    await shell.undoButton.click();
    await inspector.expectText('Stopped at the ingress door of db.');
    expect((await shell.exportedFile()).toString()).toBe(before);
  });

  test('asks about an outside address, and is told when an end does not exist', async ({
    shell,
    explanation,
    inspector,
    page,
  }) => {
    await shell.command('Why…? Ask about any pair');
    await page.getByRole('dialog').getByLabel('From', { exact: true }).fill('default/nobody');
    await expect(page.getByRole('dialog')).toContainText('There is no pod, outside source or address default/nobody.');
    await explanation.ask('198.51.100.7', 'default/db', '3306');
    await expect(inspector.door('Egress of 198.51.100.7')).toContainText('An outside address has no door.');
    await expect(inspector.door('Ingress of db')).toContainText('the peer selects pods; 198.51.100.7/32');
  });

  test('a link lights exactly its lines and its pods, and goes there', async ({
    canvas,
    explanation,
    source,
    shell,
  }) => {
    await source.open('policies.yaml');
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await explanation.link('name=backend-pod').hover();
    await explanation.expectLitLines(['- podSelector:', 'matchLabels:', 'name: backend-pod # not web']);
    await explanation.expectLitPods(['backend']);
    await explanation.link('TCP 3306').first().hover();
    await explanation.expectLitLines(['- protocol: TCP', 'port: 3306']);
    await explanation.expectLitPods(['db']);
    await explanation.link('name=backend-pod').click();
    await shell.header.hover();
    await explanation.expectLitLines(['- podSelector:', 'matchLabels:', 'name: backend-pod # not web']);
    await explanation.expectLitPods(['backend']);
    await source.clickInto('policyTypes');
    await explanation.expectLitPods(['db']);
  });

  test('the cursor in a selector lights what it takes, and says so where that is nobody', async ({
    explanation,
    source,
  }) => {
    await source.open('policies.yaml');
    await source.clickInto('backend-pod');
    await explanation.expectLitPods(['backend']);
    await expect(source.region).toContainText('matches 1');
    await source.retype('backend-pod', 'backnd-pod');
    await expect(source.region).toContainText('matches nobody');
    await explanation.expectLitPods([]);
    await source.clickInto('db');
    await expect(source.region).toContainText('selects 1 pod');
    await explanation.expectLitPods(['db']);
  });

  test('replays the decision by keyboard', async ({ canvas, explanation, inspector, page }) => {
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await inspector.button('Replay the decision').click();
    await expect(explanation.step).toContainText('backend connects to db on TCP 3306. Both doors must let it through.');
    await explanation.expectLitPods(['backend', 'db']);
    await page.keyboard.press('ArrowRight');
    await expect(explanation.step).toContainText('Which policies select backend? None, so the door is open.');
    await explanation.expectLitPods(['backend']);
    await page.keyboard.press('ArrowRight');
    await expect(explanation.step).toContainText('Which policies select db? db-policy.');
    await explanation.expectLitLines(['podSelector:', 'matchLabels:', 'role: db']);
    await page.keyboard.press('End');
    await expect(explanation.step).toContainText('Both doors let it through.');
    await page.keyboard.press('ArrowLeft');
    await expect(explanation.step).toContainText('Which of these allow TCP 3306? db-policy #1. One is enough');
    await page.keyboard.press('Escape');
    await expect(explanation.replay).toBeHidden();
    await expect(inspector.door('Ingress of db')).toBeVisible();
    await page.keyboard.press('Shift+W');
    await expect(explanation.step).toContainText('Both doors must let it through.');
  });

  test('reads a policy in plain words, beside what kubectl says', async ({ explanation, policies, inspector }) => {
    await policies
      .row('db-policy')
      .getByRole('button', { name: /^db-policy/ })
      .click();
    const policy = explanation.policy('db-policy');
    await expect(policy).toContainText('Protects pods of default with role=db, now db.');
    await expect(policy).toContainText('Isolates its pods for Ingress: only what a rule allows may enter.');
    await expect(policy).toContainText('Leaves egress as it is: policyTypes does not name it.');
    await expect(policy).toContainText('pods of default with name=backend-pod');
    await inspector.button('kubectl describe').click();
    await expect(policy.getByRole('region', { name: 'What kubectl describe prints' })).toContainText(
      'Not affecting egress traffic',
    );
    await explanation.link('db').last().hover();
    await explanation.expectLitPods(['db']);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in stories, ${colorScheme}`, async ({
      shell,
      explanation,
      inspector,
      policies,
      page,
      dialogs,
    }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.keyboard.press('w');
      await expect(dialogs.window).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await explanation.ask('default/web', 'default/db', '3306');
      await expect(inspector.door('Ingress of db')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await shell.command('Replay the decision');
      await page.keyboard.press('End');
      expect(await violations(page)).toEqual([]);
      await policies
        .row('db-policy')
        .getByRole('button', { name: /^db-policy/ })
        .click();
      await inspector.button('kubectl describe').click();
      expect(await violations(page)).toEqual([]);
    });
  }

  test('the pointer over a line of a policy tells what it means', async ({ source, page }) => {
    await source.open('policies.yaml');
    const told = page.locator('.monaco-hover').filter({ hasText: 'Leaves egress as it is' });
    // What comes with the editor a moment later tells nothing of a pointer that rests already.
    await expect(async () => {
      await source.line('apiVersion').hover();
      await source.line('policyTypes').hover({ position: { x: 60, y: 8 } });
      await expect(told).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });
});

/** What axe has against the details pane and the dialog, by rule and place. */
async function violations(page: Page): Promise<readonly { readonly id: string; readonly at: readonly string[] }[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))));
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }));
}
