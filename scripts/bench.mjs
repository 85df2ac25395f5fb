import { cpus } from 'node:os';
import { generateWorkspace, largeWorkspace } from '../bench/generateWorkspace.mjs';
import { loadSizes } from '../bench/loadSizes.mjs';
import { matrixFrames } from '../bench/matrixFrames.mjs';
import { canvasEdits, dragFrames, keystrokes, timesUntilUsable } from '../bench/measures.mjs';
import { openEditor } from '../bench/openEditor.mjs';
import { percentile } from '../bench/percentile.mjs';
import { bootstrap } from './bootstrap.mjs';
import { findChromium, installChromium, missingChromium } from './chromium.mjs';
import { projectFile } from './projectFile.mjs';

/**
 * `npm run bench`: measures the production build in a real Chromium and prints a table. It asserts nothing: times depend
 * on the machine, so compare only figures of one machine.
 */

/** @type {readonly (import('../bench/measures.mjs').Scene & { files?: readonly { name: string, text: string }[] })[]} */
const scenes = [
  {
    name: 'opening scene',
    flow: { from: 'backend', to: 'db', port: '3306' },
    label: { pod: 'web', label: 'role=web' },
  },
  {
    name: `${largeWorkspace.workloads} workloads, ${largeWorkspace.namespaces} namespaces, ${largeWorkspace.policies} policies, ${largeWorkspace.flows} flows`,
    files: generateWorkspace(largeWorkspace),
    flow: { from: 'app-000', to: 'app-001', port: '443' },
    label: { pod: 'app-000', label: 'app=app-000' },
  },
];

try {
  bootstrap();
  await measureAll();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

async function measureAll() {
  const { build, preview } = await import('vite');
  const { chromium } = await import('@playwright/test');
  const find = () => findChromium(chromium.executablePath());
  const executablePath = find() ?? (installChromium() ? find() : undefined);
  if (!executablePath) throw new Error(missingChromium);
  await build({ root: projectFile('.'), logLevel: 'warn' });
  const server = await preview({
    root: projectFile('.'),
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] });
  try {
    const [address] = server.resolvedUrls?.local ?? [];
    if (!address) throw new Error('The preview server has no address.');
    console.log(`${browser.version()}, Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}\n`);
    for (const scene of scenes) await measureScene(browser, address, scene);
    await measureMatrix(browser, address);
    await printSizes(browser, address);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {typeof scenes[number]} scene
 */
async function measureScene(browser, address, scene) {
  console.log(scene.name);
  const page = await openEditor(browser, address, scene.files);
  printTimes('keystroke → recoloured canvas', await keystrokes(page, scene, 40));
  const frames = await dragFrames(page, scene);
  print('drag a pod, all in view', `${frames.perSecond.toFixed(0)} frames/s`, `p95 ${ms(frames.p95)}`);
  printTimes('canvas edit → text in Monaco', await canvasEdits(page, scene, 20));
  await page.getByRole('banner').getByText('saved', { exact: true }).waitFor();
  printTimes('canvas usable after', await timesUntilUsable(page, 5));
  console.log('');
  await page.context().close();
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function measureMatrix(browser, address) {
  const size = { workloads: 1000, namespaces: 50, policies: 500, flows: 100, seed: 1000 };
  const page = await openEditor(browser, address, generateWorkspace(size));
  const frames = await matrixFrames(page);
  console.log(`matrix of ${frames.size}`);
  print('shown after', ms(frames.shownMs));
  print('scroll down', `${frames.down.perSecond.toFixed(0)} frames/s`, `p95 ${ms(frames.down.p95)}`);
  print('scroll sideways', `${frames.sideways.perSecond.toFixed(0)} frames/s`, `p95 ${ms(frames.sideways.p95)}`);
  console.log('');
  await page.context().close();
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function printSizes(browser, address) {
  const { firstLoad, later } = await loadSizes(browser, address);
  console.log('sizes, gzip');
  print('first load, without Monaco', kilobytes(firstLoad.gzip), `${firstLoad.files.length} files`);
  print('Monaco’s part, loaded later', kilobytes(later.gzip), `${later.files.length} files`);
  const largest = [...firstLoad.files].sort((a, b) => b.gzip - a.gzip).slice(0, 6);
  for (const { name, gzip } of largest) print(`  ${name}`, kilobytes(gzip));
}

/**
 * @param {string} name
 * @param {readonly number[]} times
 */
function printTimes(name, times) {
  print(name, `p50 ${ms(percentile(times, 0.5))}`, `p95 ${ms(percentile(times, 0.95))}`, `${times.length} times`);
}

/** @param {string[]} columns */
function print(name = '', ...columns) {
  console.log(`  ${name.padEnd(32)}${columns.map((column) => column.padStart(16)).join('')}`);
}

/** @param {number} milliseconds */
function ms(milliseconds) {
  return `${milliseconds.toFixed(1)} ms`;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
