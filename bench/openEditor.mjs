import { installStopwatch } from './stopwatch.mjs';

/**
 * Opens the editor in a fresh profile with some files in place of the opening scene, and waits until canvas and text
 * show them.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {readonly { name: string, text: string }[]} [files] absent for the opening scene
 * @returns {Promise<import('@playwright/test').Page>}
 */
export async function openEditor(browser, address, files) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await installStopwatch(page);
  await page.goto(address);
  await page.getByRole('code').locator('.view-line').first().waitFor();
  if (files) await replaceFiles(page, files);
  return page;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {readonly { name: string, text: string }[]} files
 */
async function replaceFiles(page, files) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    runCommand(page, 'Open files in place of these…'),
  ]);
  await chooser.setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })),
  );
  await page.getByRole('complementary').getByText('policy-000', { exact: true }).waitFor();
}

/**
 * Runs an action from the command palette.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
export async function runCommand(page, name) {
  await page.keyboard.press('ControlOrMeta+K');
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill(name);
  await page.getByRole('dialog').getByText(name, { exact: true }).first().waitFor();
  await field.press('Enter');
  await field.waitFor({ state: 'hidden' });
}
