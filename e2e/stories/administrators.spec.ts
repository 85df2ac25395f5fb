import { expect, test } from '../test';

test.describe('policies of administrators', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await shell.openExample('Policies of administrators');
    await canvas.expectVerdict('web', 'db', 'TCP 5432', 'Denied, stopped at the ingress door of db');
  });

  test('stand in the list by tier, and light their pods and lines', async ({
    policies,
    canvas,
    source,
    page,
    shell,
  }) => {
    const tiers = shell.sidebar.getByRole('heading', { level: 3 });
    await expect(tiers).toContainText(['Admin tier', 'Network policies', 'Baseline tier']);
    await expect(policies.row('guard-pay')).toContainText('priority 10 · for team=pay');
    await expect(policies.row('sre-closed-by-default')).toContainText('priority 100 · for team=sre');

    await expect(source.editor).toBeAttached();
    // A list that is still settling may move its rows from under a pointer that rests.
    await expect(async () => {
      await page.mouse.move(0, 0);
      await policies.row('guard-pay').hover();
      await canvas.expectStandsOut(canvas.pod('db'), canvas.pod('web'));
    }).toPass();
    await canvas.expectStandsOut(canvas.flow('web', 'db', 'TCP 5432'), canvas.flow('web', 'api', 'TCP 8080'));
    await expect(source.policyBars.first()).toBeAttached();
    await page.mouse.move(0, 0);

    await source.open('traffic.yaml');
    await policies.choose('guard-pay', 'Show its YAML');
    await source.expectLine('name: guard-pay');
  });

  test('are the reason that is told, and say when they leave the word to others', async ({ canvas, inspector }) => {
    await canvas.selectFlow('web', 'db', 'TCP 5432');
    const denied = inspector.door('2 · Ingress of pay/db');
    await expect(denied).toContainText('A rule denies it');
    await expect(denied).toContainText('Admin tier, priority 10: rule 3 of guard-pay denies it');
    await expect(denied).not.toContainText('Isolated by');

    await canvas.selectFlow('api', 'db', 'TCP 5432');
    const passed = inspector.door('2 · Ingress of pay/db');
    await expect(passed).toContainText('Admin tier, priority 10: rule 2 of guard-pay passes it on');
    await expect(passed).toContainText('Rule 1 of db allows TCP 5432');

    await canvas.selectFlow('api', 'prometheus', 'TCP 9090');
    await expect(inspector.door('2 · Ingress of sre/prometheus')).toContainText(
      'Baseline tier: rule 1 of sre-closed-by-default denies it',
    );
  });

  test('change the picture when their YAML changes, and can be renamed and deleted', async ({
    canvas,
    source,
    policies,
    dialogs,
    shell,
  }) => {
    await source.open('admin-policies.yaml');
    await source.retype('Deny', 'Allow');
    await canvas.expectVerdict('web', 'db', 'TCP 5432', 'Allowed');
    await shell.undoButton.click();
    await canvas.expectVerdict('web', 'db', 'TCP 5432', 'Denied, stopped at the ingress door of db');

    await policies.choose('guard-pay', 'Rename…');
    await dialogs.field('Name of the policy').fill('pay-guard');
    await dialogs.confirm('Rename');
    await expect(policies.row('pay-guard')).toBeVisible();

    await policies.choose('pay-guard', 'Delete');
    await expect(policies.row('pay-guard')).toBeHidden();
    await canvas.expectVerdict('web', 'db', 'TCP 5432', 'Allowed');
  });
});
