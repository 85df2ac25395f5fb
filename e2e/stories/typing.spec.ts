import { expect, test } from '../test';

test.describe('typing in the YAML', () => {
  test.beforeEach(async ({ shell, canvas, source }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await expect(source.editor).toBeAttached();
  });

  test('another port in the rule stops the edge while typing', async ({ canvas, source, inspector }) => {
    await source.retype('3306', '3307');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await canvas.selectFlow('backend', 'db', 'TCP 3306');
    await expect(inspector.door('Ingress of db')).toContainText('it allows port 3307; this flow goes to 3306');
  });

  test('a document that does not parse keeps its last good picture and refuses edits with the reason', async ({
    canvas,
    source,
    page,
  }) => {
    await source.open('workloads.yaml');
    await source.clickInto('role');
    await page.keyboard.press('End');
    await page.keyboard.type(': x');
    await expect(canvas.pod('web')).toHaveAccessibleName(/its manifest does not parse now$/);
    await canvas.expectOpeningScene();
    await canvas.labelChip('web', 'role=web').dblclick();
    const field = canvas.region.getByRole('textbox');
    await field.fill('role=shop');
    await field.press('Enter');
    await expect(canvas.region.getByRole('alert')).toContainText('The YAML in workloads.yaml has an error on line 6.');
    await page.keyboard.press('Escape');
    await canvas.editChip(canvas.labelChip('backend', 'name=backend-pod'), 'name=other');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
  });

  test('Korean is composed in the editor without losing a character', async ({ source, page, shell }) => {
    await source.clickInto('kind');
    await page.keyboard.press('Home');
    await page.keyboard.type('# ');
    const session = await page.context().newCDPSession(page);
    for (const text of ['ㅎ', '하', '한']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: '한' });
    for (const text of ['ㄱ', '그', '글']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: '글' });
    await source.expectLine('# 한글kind: NetworkPolicy');
    expect((await shell.exportedFile()).toString()).toContain('\n# 한글kind: NetworkPolicy\n');
  });

  test('completion knows the fields of a NetworkPolicy and hovering explains them', async ({ source, page }) => {
    await source.clickInto('3306');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('endP');
    await page.keyboard.press('ControlOrMeta+Space');
    await expect(page.getByRole('option', { name: /^endPort/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await source.lines.getByText('podSelector', { exact: true }).first().hover();
    await expect(page.getByRole('tooltip').filter({ hasText: /pod/i }).first()).toBeVisible();
  });

  test('a canvas edit leaves cursor, selection and folds where they are', async ({ canvas, source, page }) => {
    await source.open('workloads.yaml');
    await source.clickInto('mysql:9.5');
    await page.keyboard.press('End');
    const position = source.region.getByText(/^Ln \d+, Col \d+$/);
    const before = await position.textContent();
    await canvas.editChip(canvas.labelChip('web', 'role=web'), 'role=shop');
    await source.expectLine('role: shop');
    await expect(position).toHaveText(before ?? '');
    await page.keyboard.press('ControlOrMeta+Alt+2');
    await page.keyboard.type('1');
    await source.expectLine('image: mysql:9.51');
  });

  test('the cursor in a policy lights its edges and no others', async ({ source, canvas }) => {
    await source.clickInto('podSelector');
    await canvas.expectStandsOut(canvas.flow('backend', 'db', 'TCP 3306'), canvas.flow('user', 'web', 'TCP 80'));
  });

  test('spaces reach the editor and Backspace there deletes no pod', async ({ source, canvas, page }) => {
    await canvas.selectPod('web');
    await source.clickInto('kind');
    await page.keyboard.press('Home');
    await page.keyboard.type('# a b c');
    await source.expectLine('# a b ckind: NetworkPolicy');
    for (let times = 0; times < 7; times += 1) await page.keyboard.press('Backspace');
    await source.expectLine('kind: NetworkPolicy');
    await expect(canvas.pod('web')).toBeVisible();
  });
});
