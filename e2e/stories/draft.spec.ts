import { expect, test } from '../test';

test.describe('the draft', () => {
  test('a failed save is shown', async ({ page, shell, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await shell.expectSaved();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await shell.tile('Pod').click();
    await expect(shell.header.getByRole('alert')).toHaveText('not saved');
    await expect(shell.notices).toContainText('could not be saved');
  });

  test('the page opens and works where the browser refuses storage', async ({ page, shell, canvas }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await shell.open();
    await canvas.expectOpeningScene();
    await shell.tile('Pod').click();
    await expect(canvas.pod('pod')).toBeVisible();
  });

  test('undo works on after a JSON manifest was edited on the canvas', async ({ page, shell, canvas, source }) => {
    await shell.open();
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
});
