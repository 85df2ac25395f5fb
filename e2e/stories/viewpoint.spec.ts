import { expect, test } from '../test';

test.describe('the viewpoint', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('tells every edge from the pod, and lists what the pod must open', async ({ shell, canvas }) => {
    await shell.standOn('default/web');
    await expect(canvas.flow('user', 'web', 'TCP 80')).toHaveAccessibleName(
      'Ingress of the viewpoint: user to web, TCP 80: Allowed',
    );
    await expect(canvas.flow('web', 'backend', 'TCP 5000')).toHaveAccessibleName(
      /^Egress of the viewpoint: web to backend/,
    );
    await expect(canvas.flow('backend', 'db', 'TCP 3306')).toHaveAccessibleName(/^backend to db/);
    await expect(shell.needs.getByRole('row')).toHaveText([/Ingress.*80.*user/, /Egress.*5000.*backend/]);

    await shell.standOn('default/backend');
    await expect(canvas.flow('web', 'backend', 'TCP 5000')).toHaveAccessibleName(
      /^Ingress of the viewpoint: web to backend/,
    );
    await expect(shell.needs.getByRole('row')).toHaveText([/Ingress.*5000.*web/, /Egress.*3306.*db/]);

    await shell.standOn('default/db');
    await expect(shell.needs.getByRole('row')).toHaveText([/Ingress.*3306.*backend/, /Egress.*nothing/]);
  });

  test('is taken and left by keys from the selected pod', async ({ canvas, page, shell }) => {
    await canvas.selectPod('web');
    await page.keyboard.press('v');
    await expect(shell.needs).toBeVisible();
    await page.keyboard.press('v');
    await expect(shell.needs).toBeHidden();
  });
});
