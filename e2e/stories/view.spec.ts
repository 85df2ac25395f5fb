import { boxOf } from '../panels/CanvasPanel';
import { expect, test } from '../test';

test.describe('the view', () => {
  test.beforeEach(async ({ shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
  });

  test('is zoomed by button and key, and fits everything again', async ({ canvas, page }) => {
    const before = (await boxOf(canvas.pod('web'))).width;
    await canvas.region.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await boxOf(canvas.pod('web'))).width).toBeGreaterThan(before * 1.1);
    await canvas.region.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(async () => Math.round((await boxOf(canvas.pod('web'))).width)).toBe(Math.round(before));
    await canvas.selectPod('web');
    await page.keyboard.press('-');
    await expect.poll(async () => (await boxOf(canvas.pod('web'))).width).toBeLessThan(before * 0.95);
    await page.keyboard.press('0');
    await expect.poll(async () => Math.round((await boxOf(canvas.pod('web'))).width)).toBe(Math.round(before));
  });

  test('a pod out of sight is brought into view by its name', async ({ canvas, page, shell }) => {
    await canvas.region.hover({ position: { x: 20, y: 60 } });
    await page.mouse.wheel(0, 3000);
    await expect.poll(async () => (await boxOf(canvas.pod('db'))).width).toBeLessThan(40);
    await shell.command('default/db');
    await expect.poll(async () => (await boxOf(canvas.pod('db'))).width).toBeGreaterThan(80);
    await expect(canvas.pod('db')).toBeInViewport();
  });

  test('Escape puts a dragged pod back, and nothing has happened', async ({ canvas, page }) => {
    const before = await boxOf(canvas.pod('db'));
    const at = { x: before.x + before.width / 2, y: before.y + 14 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 60, at.y + 40, { steps: 4 });
    await expect.poll(async () => (await boxOf(canvas.pod('db'))).x).toBeGreaterThan(before.x + 20);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(async () => (await boxOf(canvas.pod('db'))).x).toBe(before.x);
    await expect(page.getByRole('banner').getByRole('button', { name: /^Undo/ })).toBeDisabled();
  });

  test('the panes are resized from the keyboard and folded away', async ({ page, canvas }) => {
    const before = (await boxOf(canvas.region)).width;
    const splitter = page.getByRole('separator', { name: 'Width of the YAML' });
    await splitter.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await boxOf(canvas.region)).width).toBeLessThan(before);
    await page.getByRole('button', { name: 'Fold away: YAML' }).click();
    await expect.poll(async () => (await boxOf(canvas.region)).width).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Show: YAML' }).click();
    await expect.poll(async () => (await boxOf(canvas.region)).width).toBeLessThan(before);
  });

  test('the panes are as they were left when the page is opened again', async ({ page, shell, canvas }) => {
    const splitter = page.getByRole('separator', { name: 'Width of the YAML' });
    const before = (await boxOf(splitter)).x;
    await splitter.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => (await boxOf(splitter)).x).toBeLessThan(before - 90);
    await shell.command('Show the sidebar');
    await expect(page.getByRole('button', { name: 'Show: sidebar' })).toBeVisible();
    await page.reload();
    await canvas.expectOpeningScene();
    await expect.poll(async () => (await boxOf(splitter)).x).toBeLessThan(before - 90);
    await page.getByRole('button', { name: 'Show: sidebar' }).click();
    await expect(page.getByRole('button', { name: 'Fold away: sidebar' })).toBeVisible();
  });

  test('long lines wrap, and text is found', async ({ shell, source, page }) => {
    await source.open('traffic.yaml');
    const tops = async () =>
      new Set(await source.lines.evaluateAll((lines) => lines.map((line) => line.textContent))).size;
    const before = await tops();
    await shell.command('Wrap long lines');
    await expect.poll(tops).toBeGreaterThan(before);
    await shell.command('Find in the YAML');
    await page.keyboard.type('default/db');
    await expect(source.region.getByRole('textbox', { name: 'Find' })).toHaveValue('default/db');
    await expect(source.region.getByText('1 of 1')).toBeAttached();
  });

  test('a menu on a pod offers what can be done with it', async ({ canvas, page }) => {
    await canvas.openMenu(canvas.pod('db'), /^Stand on the selected pod/);
    await expect(canvas.flow('backend', 'db', 'TCP 3306')).toHaveAccessibleName(/^Ingress of the viewpoint/);
    await canvas.pod('db').click({ button: 'right', position: { x: 60, y: 8 } });
    await page.getByRole('menuitem', { name: /^Stand on the selected pod/ }).click();
    await expect(canvas.flow('backend', 'db', 'TCP 3306')).toHaveAccessibleName(/^backend to db/);
  });

  test('pods are moved by arrow keys, and undo takes the move back', async ({ canvas, page, shell }) => {
    const before = await boxOf(canvas.pod('db'));
    await canvas.selectPod('db');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await boxOf(canvas.pod('db'))).y).toBeGreaterThan(before.y);
    await expect(shell.undoButton).toHaveAccessibleName('Undo: moving');
    while (await shell.undoButton.isEnabled()) await shell.undoButton.click();
    await expect.poll(async () => Math.round((await boxOf(canvas.pod('db'))).y)).toBe(Math.round(before.y));
  });

  test('the keys are listed where someone asks for them', async ({ canvas, page, dialogs }) => {
    await canvas.selectPod('web');
    await page.keyboard.press('?');
    await dialogs.expectText('Keyboard shortcuts');
    await dialogs.expectText('Undo');
    await page.keyboard.press('Escape');
    await expect(dialogs.window).toBeHidden();
  });
});
