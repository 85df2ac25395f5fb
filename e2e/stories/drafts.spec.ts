import type { Page } from '@playwright/test';
import { SourcePanel } from '../panels/SourcePanel';
import { expect, test } from '../test';

test.describe('drafts', () => {
  test('what is typed is saved by itself, and is there after a reload', async ({ shell, source, page }) => {
    await shell.open();
    await source.open('policies.yaml');
    await source.retype('3306', '3307');
    await shell.expectSaved();
    await page.reload();
    await source.expectLine('port: 3307');
  });

  test('a second tab keeps a draft of its own and says so, and neither overwrites the other', async ({
    shell,
    source,
    page,
    context,
  }) => {
    await shell.open();
    await source.open('policies.yaml');
    await source.retype('3306', '3307');
    await shell.expectSaved();

    const second = await context.newPage();
    await second.goto(page.url());
    const secondSource = new SourcePanel(second);
    await secondSource.expectLine('port: 3306');
    await expect(second.getByRole('region', { name: 'Messages' })).toContainText('This tab keeps a draft of its own.');
    await secondSource.open('policies.yaml');
    await secondSource.retype('3306', '3308');
    await second.reload();
    await secondSource.expectLine('port: 3308');

    await page.reload();
    await source.expectLine('port: 3307');
  });

  test('the draft that was saved last comes back when the editor is opened again', async ({
    shell,
    source,
    page,
    context,
  }) => {
    await shell.open();
    await source.open('policies.yaml');
    await source.retype('3306', '3307');
    await shell.expectSaved();
    const address = page.url();
    await page.close();
    const again = await context.newPage();
    await again.goto(address);
    await new SourcePanel(again).expectLine('port: 3307');
  });

  test('a draft that cannot be read is kept aside and can be had', async ({ shell, source, page }) => {
    await shell.open();
    await source.open('policies.yaml');
    await source.retype('3306', '3307');
    await shell.expectSaved();
    await spoilDrafts(page);
    await page.reload();
    await source.expectLine('port: 3306');
    await expect(shell.notices).toContainText('The saved draft could not be read.');
    const kept = await shell.download(() => shell.command('Download drafts that were kept aside'));
    expect(kept.subarray(0, 2).toString()).toBe('PK');
  });

  test('without storage the editor works, and says that nothing is saved', async ({ shell, source, canvas, page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('storage is forbidden here', 'SecurityError');
      };
    });
    await shell.open();
    await expect(shell.notices).toContainText('storage is forbidden here');
    await canvas.expectOpeningScene();
    await source.open('policies.yaml');
    await source.retype('3306', '3307');
    await canvas.expectVerdict('backend', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
  });

  test('a save that fails is shown until one succeeds', async ({ shell, source, page }) => {
    await shell.open();
    await source.open('policies.yaml');
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        IDBObjectStore.prototype.put = put;
        throw new DOMException('the disk is full', 'QuotaExceededError');
      };
    });
    await source.retype('3306', '3307');
    await expect(shell.notices).toContainText('the disk is full');
    await source.retype('3307', '3308');
    await shell.expectSaved();
    await expect(shell.notices).toContainText('The draft is saved again.');
  });
});

/** Damages every saved draft as a fault of the storage would. */
async function spoilDrafts(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('sluice');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const database = opened.result;
          const transaction = database.transaction('drafts', 'readwrite');
          const drafts = transaction.objectStore('drafts');
          drafts.openKeyCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursor | null>).result;
            if (cursor === null) return;
            drafts.put({ format: 1, files: 'gone' }, cursor.primaryKey);
            cursor.continue();
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
}
