import { expect, test } from '../test';

test.describe('the opening scene', () => {
  test.beforeEach(({ shell }) => shell.open());

  test('shows the story of the three tiers, with a verdict on every edge', async ({ canvas, policies }) => {
    await canvas.expectOpeningScene();
    await canvas.expectDoors('web', { ingress: 'open', egress: 'open' });
    await canvas.expectDoors('backend', { ingress: 'open', egress: 'open' });
    await canvas.expectDoors('db', { ingress: 'guarded', egress: 'open' });
    await expect(policies.row('db-policy')).toContainText('1 pod');
  });

  test('tells a verdict by a mark and a line pattern, not by colour alone', async ({ canvas, source }) => {
    const line = canvas.flow('backend', 'db', 'TCP 3306').locator('[data-line]');
    await expect(line).toHaveCSS('stroke-dasharray', 'none');
    await source.retype('3306', '3307');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await expect(line).not.toHaveCSS('stroke-dasharray', 'none');
    await expect(canvas.flow('backend', 'db', 'TCP 3306').locator('[data-sign="denied"]')).toBeVisible();
  });

  test('explains an edge door by door', async ({ canvas, inspector }) => {
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await inspector.expectText('backend → db · TCP 3306');
    await expect(inspector.door('Egress of backend')).toContainText('No policy isolates backend for egress');
    await expect(inspector.door('Ingress of db')).toContainText('Isolated by db-policy');
    await expect(inspector.door('Ingress of db')).toContainText('Rule 1 of db-policy allows TCP 3306');
  });
});
