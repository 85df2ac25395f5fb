import { expect, test } from '../test';

test.describe('problems', () => {
  test.beforeEach(async ({ shell, canvas, source }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await source.open('policies.yaml');
  });

  test('an unreadable port is told in the API server’s words, at its line', async ({ source, inspector }) => {
    await source.retype('3306', '70000');
    const problems = await inspector.openProblems();
    const problem = problems.filter({ hasText: 'policies.yaml:19' });
    await expect(problem).toContainText('must be between 1 and 65535');
    await source.open('traffic.yaml');
    await problem.getByRole('button').first().click();
    await source.expectLine('port: 70000');
  });

  test('a kind that is not simulated is kept and listed', async ({ source, inspector, shell }) => {
    const before = (await shell.exportedFile()).toString();
    const unknown = `${before}---\napiVersion: example.com/v1\nkind: Gadget\nmetadata:\n  name: kept\n`;
    await source.pasteOver(unknown);
    const problems = await inspector.openProblems();
    await expect(problems.filter({ hasText: 'Gadget' })).toContainText('plays no part in the verdicts');
    expect((await shell.exportedFile()).toString()).toBe(unknown);
  });

  test('the editor marks them and leads from one to the next', async ({ source, page }) => {
    await source.retype('3306', '70000');
    await expect(source.region.getByText('1 problem', { exact: true })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('F8');
    await expect(source.region.getByText(/^Ln 19,/)).toBeVisible();
  });
});
