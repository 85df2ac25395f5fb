import { bootstrap } from './bootstrap.mjs';
import { findChromium, missingChromium } from './chromium.mjs';
import { projectFile } from './projectFile.mjs';

/**
 * `node scripts/picture.mjs`: takes the README's pictures of the running editor, light and dark, into `docs`. The scene
 * is the opening one with one flow more, web → db, which `db-policy` stops.
 */
bootstrap();
const { build, preview } = await import('vite');
const { chromium } = await import('@playwright/test');
const executablePath = findChromium(chromium.executablePath());
if (!executablePath) throw new Error(missingChromium);
await build({ root: projectFile('.'), logLevel: 'warn' });
const server = await preview({
  root: projectFile('.'),
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: 0, open: false },
});
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] });
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme, locale: 'en-GB' });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.getByRole('code').locator('.view-line').first().waitFor();
    await drawDeniedFlow(page);
    await page.screenshot({ path: projectFile(`docs/picture-${colorScheme}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {import('@playwright/test').Page} page */
async function drawDeniedFlow(page) {
  await page.getByRole('group', { name: /^Pod web in / }).focus();
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('To', { exact: true }).selectOption('default/db');
  await dialog.getByRole('button', { name: 'Draw' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: 'policies.yaml' }).click();
  const flow = page.getByRole('group', { name: /^web to db, TCP 3306: Denied/ });
  await flow.focus();
  await flow.press('Enter');
  await page.getByText(/^Nearest miss/).waitFor();
  // The message of a step fades, and a picture shall not show half of it.
  await page.getByRole('region', { name: 'Messages' }).locator(':scope:empty').waitFor({ state: 'attached' });
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  );
}
