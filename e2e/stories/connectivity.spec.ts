import type { Page } from '@playwright/test';
import { generateWorkspace } from '../../bench/generateWorkspace.mjs';
import type { CanvasPanel } from '../panels/CanvasPanel';
import type { ShellPanel } from '../panels/ShellPanel';
import { expect, test } from '../test';

/** Large enough for a worker. The first policy admits app-000 to app-001 on its port, and the first flow is that connection. */
const files = generateWorkspace({ workloads: 130, namespaces: 13, policies: 50, flows: 60, seed: 7 });
const port = /to: team-\d+\/app-001, port: (\d+)/.exec(files[2]?.text ?? '')?.[1] ?? '';
const flow = ['app-000', 'app-001', `TCP ${port}`] as const;
const stopped = 'Denied, stopped at the ingress door of app-001';
/** What the line above the canvas says when the port of one connection is another. */
const oneChanged = { name: /^Last edit: 0 opened, 0 closed, 1 changed/ };

async function openLarge(page: Page, shell: ShellPanel, canvas: CanvasPanel): Promise<void> {
  await shell.open();
  await canvas.expectOpeningScene();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    shell.command('Open files in place of these…'),
  ]);
  await chooser.setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })),
  );
}

function reachWorkers(page: Page): readonly string[] {
  return page
    .workers()
    .map((worker) => worker.url())
    .filter((url) => url.includes('reach.worker'));
}

test.describe('what an edit opens and closes', () => {
  test('a small workspace is answered without a worker', async ({ page, shell, canvas, source }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await source.retype('3306', '3307');
    await expect(page.getByRole('button', oneChanged)).toBeVisible();
    expect(reachWorkers(page)).toEqual([]);
  });

  test('a large workspace is answered in a worker, and ends right after hasty typing and undo', async ({
    page,
    shell,
    canvas,
    source,
  }) => {
    await openLarge(page, shell, canvas);
    await canvas.expectVerdict(...flow, 'Allowed');
    await source.open('policies.yaml');
    await source.clickInto(port);
    await page.keyboard.press('End');
    for (let round = 0; round < 6; round += 1) {
      await page.keyboard.press('Backspace');
      await page.keyboard.type(port.slice(-1));
    }
    await page.keyboard.press('Backspace');
    await canvas.expectVerdict(...flow, stopped);
    await expect(page.getByRole('button', oneChanged)).toBeVisible();
    expect(reachWorkers(page)).toHaveLength(1);
    await page.keyboard.press('ControlOrMeta+z');
    await canvas.expectVerdict(...flow, 'Allowed');
    await expect(page.getByRole('button', oneChanged)).toBeVisible();
  });

  test('without a worker the page works connections out itself, and says so', async ({
    page,
    shell,
    canvas,
    source,
    unseen,
  }) => {
    await page.route(/reach\.worker/, (route) => route.abort());
    await openLarge(page, shell, canvas);
    await expect(page.getByText(/is worked out beside the picture from now on/)).toBeVisible();
    await source.open('policies.yaml');
    await source.clickInto(port);
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await canvas.expectVerdict(...flow, stopped);
    await expect(page.getByRole('button', oneChanged)).toBeVisible();
    // The browser itself complains of the file that was kept from it.
    unseen.splice(0, unseen.length, ...unseen.filter((line) => !line.includes('ERR_FAILED')));
  });
});
