import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFile } from '../scripts/projectFile.mjs';
import { noteWhenUsable } from './noteWhenUsable.mjs';

/**
 * Sizes of what the browser fetches for the editor, compressed with gzip: scripts and styles until the canvas can be
 * used, and whatever Monaco brings after that.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
export async function loadSizes(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await noteWhenUsable(page);
  /** @type {import('@playwright/test').Request[]} */
  const requests = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(address);
  await page.getByRole('code').locator('.view-line').first().waitFor();
  await page.waitForLoadState('networkidle');
  const usableAt = await page.evaluate(() => performance.timeOrigin + /** @type {any} */ (window).usableAt);
  const code = requests.map((request) => ({
    path: new URL(request.url()).pathname,
    isFirst: request.timing().startTime < usableAt,
  }));
  await context.close();
  const first = code.filter(({ path, isFirst }) => isFirst && isCode(path)).map(({ path }) => path);
  const later = code.filter(({ path, isFirst }) => !isFirst && isCode(path)).map(({ path }) => path);
  return { firstLoad: sizeOf(first), later: sizeOf(later) };
}

/** @param {string} path */
function isCode(path) {
  return /\.(js|css)$/.test(path);
}

/** @param {readonly string[]} paths */
function sizeOf(paths) {
  const files = [...new Set(paths)].map((path) => {
    const name = basename(path);
    return { name, gzip: gzipSync(readFileSync(projectFile(`dist/assets/${name}`)), { level: 9 }).length };
  });
  return { files, gzip: files.reduce((sum, file) => sum + file.gzip, 0) };
}
