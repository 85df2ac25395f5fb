import { expect, test } from '../test';

test.describe('policies', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('web → db is drawn with the mouse, is denied, and is allowed with exactly the lines that it needs', async ({
    canvas,
    source,
    shell,
    inspector,
    dialogs,
    page,
  }) => {
    await source.open('policies.yaml');
    const policiesBefore = (await shell.exportedFile()).toString();
    await canvas.drawFlow('web', canvas.pod('db'));
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');

    await canvas.selectFlow('web', 'db', 'TCP 3306');
    await inspector.expectText('Stopped at the ingress door of db');
    await inspector.button('Allow this…').click();
    await expect(dialogs.radio(/^Both doors/)).toBeChecked();
    await dialogs.expectText('role: web');
    await dialogs.confirm('Allow');
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Allowed');

    const policiesAfter = (await shell.exportedFile()).toString();
    expect(addedLines(policiesBefore, policiesAfter)).toEqual([
      '        - podSelector:',
      '            matchLabels:',
      '              role: web',
    ]);
    expect(policiesAfter).toContain('# not web');
    expect(policiesAfter).toContain('# The database admits the backend and nobody else.');

    // Back again: the rule from the canvas side, the flow from the editor.
    await page.keyboard.press('ControlOrMeta+Z');
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    expect((await shell.exportedFile()).toString()).toBe(policiesBefore);
    await source.clickInto('podSelector');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(canvas.flow('web', 'db', 'TCP 3306')).toBeHidden();
    await expect(shell.undoButton).toBeDisabled();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Allowed');
    expect((await shell.exportedFile()).toString()).toBe(policiesAfter);
  });

  test('denying an open connection says whom the new isolation cuts off, and does it', async ({
    canvas,
    inspector,
    dialogs,
    policies,
  }) => {
    await canvas.selectFlow('web', 'backend', 'TCP 5000');
    await inspector.button('Deny this…').click();
    await dialogs.expectText('Newly isolated for ingress: backend');
    await dialogs.confirm('Deny');
    await canvas.expectVerdict('web', 'backend', 'TCP 5000', 'Denied, stopped at the ingress door of backend');
    await expect(policies.rows).toHaveCount(2);
  });

  test('denying at the egress door warns of DNS', async ({ canvas, inspector, dialogs }) => {
    await canvas.selectFlow('web', 'backend', 'TCP 5000');
    await inspector.button('Deny this…').click();
    await dialogs.radio('Egress of web').check();
    await dialogs.expectText('DNS lookups (port 53) go first');
    await dialogs.confirm('Deny');
    await canvas.expectVerdict('web', 'backend', 'TCP 5000', 'Denied, stopped at the egress door of web');
  });

  test('default deny of a pod is offered with DNS in the same step', async ({ canvas, shell, dialogs, source }) => {
    await source.open('policies.yaml');
    await canvas.selectPod('web');
    await shell.command('Default deny: both directions…');
    await expect(dialogs.window.getByRole('checkbox', { name: 'Keep DNS working' })).toBeChecked();
    await dialogs.confirm('Write the policy');
    await canvas.expectDoors('web', { ingress: 'shut', egress: 'guarded' });
    await canvas.expectVerdict('user', 'web', 'TCP 80', 'Denied, stopped at the ingress door of web');
    await canvas.expectVerdict('web', 'backend', 'TCP 5000', 'Denied, stopped at the egress door of web');
    expect((await shell.exportedFile()).toString()).toMatch(/port: 53/);
  });

  test('default deny of a namespace shuts every door in it', async ({ canvas, shell, dialogs, page }) => {
    await canvas.namespace('default').focus();
    await page.keyboard.press('Enter');
    await shell.command('Default deny: ingress…');
    await dialogs.confirm('Write the policy');
    await canvas.expectDoors('web', { ingress: 'shut', egress: 'open' });
    await canvas.expectDoors('backend', { ingress: 'shut', egress: 'open' });
    await canvas.expectDoors('db', { ingress: 'guarded', egress: 'open' });
  });

  test('a policy is added, renamed and deleted from the list', async ({ policies, dialogs, canvas, page }) => {
    await page.getByRole('button', { name: 'Add a policy', exact: true }).click();
    await dialogs.field('Name').fill('web-only');
    await dialogs.window.getByRole('checkbox', { name: 'role=web' }).check();
    await dialogs.confirm('Add the policy');
    await expect(policies.row('web-only')).toContainText('protects role=web');
    await canvas.expectVerdict('user', 'web', 'TCP 80', 'Denied, stopped at the ingress door of web');

    await policies.choose('web-only', 'Rename…');
    await dialogs.field('Name of the policy').fill('web-shut');
    await dialogs.confirm('Rename');
    await expect(policies.row('web-shut')).toBeVisible();

    await policies.choose('web-shut', 'Delete');
    await expect(policies.row('web-shut')).toBeHidden();
    await canvas.expectOpeningScene();
  });

  test('hovering a policy lights its pods, its edges and its lines', async ({ policies, canvas, source, page }) => {
    await expect(source.editor).toBeAttached();
    await policies.row('db-policy').hover();
    await canvas.expectStandsOut(canvas.pod('db'), canvas.pod('web'));
    await canvas.expectStandsOut(canvas.flow('backend', 'db', 'TCP 3306'), canvas.flow('web', 'backend', 'TCP 5000'));
    await expect(source.policyBars).toHaveCount(18);
    await page.mouse.move(0, 0);
    await expect(canvas.pod('web')).toHaveCSS('opacity', '1');
    await expect(source.policyBars).toHaveCount(0);
  });

  test('the YAML of a policy is a press away', async ({ policies, source, shell }) => {
    await source.open('traffic.yaml');
    await policies.choose('db-policy', 'Show its YAML');
    await source.expectLine('name: db-policy');
    await expect(shell.notices).toBeEmpty();
  });
});

/** The lines that a text has gained, provided that it has lost none. */
function addedLines(before: string, after: string): string[] {
  const rest = before.split('\n');
  const added = after.split('\n').filter((line) => {
    if (line !== rest[0]) return true;
    rest.shift();
    return false;
  });
  expect(rest).toEqual([]);
  return added;
}
