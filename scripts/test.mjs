import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { checkTerminal } from './checkTerminal.mjs';
import { findChromium, installChromium, missingChromium } from './chromium.mjs';
import { runTool } from './runTool.mjs';
import { countPlaywright, countVitest } from './testReports.mjs';

/**
 * `npm test`: makes the checkout ready and runs every check, each to its end even when one before it failed. The last
 * line is `N passed, N failed`, and the exit code is 0 only when nothing failed. `--no-browser` leaves out the
 * page and its stories.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */
const withBrowser = !process.argv.includes('--no-browser');
const reports = mkdtempSync(join(tmpdir(), 'sluice-test-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

/** @type {{ name: string, count: Count, seconds: number }[]} */
const results = [];

const ready = await check('set-up', async () => {
  bootstrap();
  return undefined;
});
if (ready) {
  await checkAll();
}
closeWithSum();

async function checkAll() {
  await check('format', () => tool('node_modules/@biomejs/biome/bin/biome', ['format', '.']));
  await check('lint', () =>
    tool('node_modules/@biomejs/biome/bin/biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '.']),
  );
  await check('types', () => tool('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']));
  await check('types without a DOM', () =>
    tool('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.core.json']),
  );
  await check('floor plan', () => vitest('scripts'));
  await check('unit', () => vitest('src'));
  await check('corpus', () => vitest('corpus'));
  // The page first: building it clears the folder that all builds share.
  const built = withBrowser && (await check('build', () => tool('node_modules/vite/bin/vite.js', ['build'])));
  const builtTerminal = await check('build terminal', buildTerminal);
  await check('terminal', () => {
    if (!builtTerminal) throw new Error('There is no build to run in the terminal.');
    return checkTerminal();
  });
  if (!withBrowser) return;
  await check('browser stories', async () => {
    if (!built) throw new Error('There is no build to open in a browser.');
    return playwright();
  });
}

/**
 * Runs one check under its heading and keeps what came of it. A check that counts nothing itself counts as one.
 * @param {string} name
 * @param {() => Promise<Count | undefined>} run throws when it fails without a count
 * @returns {Promise<boolean>} whether nothing failed
 */
async function check(name, run) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const start = performance.now();
  /** @type {Count} */
  let count = { passed: 0, failed: 1, skipped: 0 };
  try {
    count = (await run()) ?? { passed: name === 'set-up' ? 0 : 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  results.push({ name, count, seconds: (performance.now() - start) / 1000 });
  return count.failed === 0;
}

/**
 * @param {string} script
 * @param {string[]} args
 */
async function tool(script, args) {
  const code = await runTool(script, args);
  if (code !== 0) throw new Error(`Failed with exit code ${code}.`);
  return undefined;
}

async function buildTerminal() {
  await tool('node_modules/vite/bin/vite.js', ['build', '-c', 'vite.cli.config.ts']);
  await tool('node_modules/vite/bin/vite.js', ['build', '-c', 'vite.library.config.ts']);
  return tool('scripts/buildTypes.mjs', []);
}

/** @param {string} folder */
async function vitest(folder) {
  const report = join(reports, `${folder}.json`);
  const code = await runTool('node_modules/vitest/vitest.mjs', [
    'run',
    `${folder}/`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countVitest(report, code);
}

async function playwright() {
  const { chromium } = await import('@playwright/test');
  const find = () => findChromium(chromium.executablePath());
  const executable = find() ?? (installChromium() ? find() : undefined);
  if (!executable) throw new Error(missingChromium);
  console.log(`Browser: ${executable}`);
  const report = join(reports, 'playwright.json');
  const code = await runTool('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return countPlaywright(report, code);
}

function closeWithSum() {
  console.log(`\n── sum ${'─'.repeat(67)}`);
  const sum = { passed: 0, failed: 0 };
  for (const { name, count, seconds } of results) {
    sum.passed += count.passed;
    sum.failed += count.failed;
    const mark = count.failed > 0 ? '✗' : '✓';
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    const counts = `${count.passed} passed, ${count.failed} failed${skipped}`;
    console.log(`${mark} ${name.padEnd(20)} ${counts.padEnd(36)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}
