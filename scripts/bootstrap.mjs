// Uses nothing but Node's own modules: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { projectFile } from './projectFile.mjs';

const stampFile = projectFile('node_modules/.bootstrap-stamp');

/**
 * Makes the checkout ready to run: refuses a Node.js that is too old, and installs the locked packages when they are
 * missing or were installed for another lockfile, Node.js or platform. Does nothing when all is in place. Throws an
 * `Error` with one line to show when the checkout cannot be made ready.
 */
export function bootstrap() {
  requireNode(process.versions.node);
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing packages (npm ci)…');
  installPackages();
  writeFileSync(stampFile, stamp);
}

/**
 * Throws when a Node.js version is outside what package.json asks for in `engines`: `^20.19.0 || >=22.12.0`.
 * @param {string} version as `process.versions.node` writes it
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new Error(`Sluice needs Node.js 20.19 or newer of 20, or 22.12 or newer; this is ${version}.`);
}

function wantedStamp() {
  const hash = createHash('sha256');
  hash.update(readFileSync(projectFile('package-lock.json')));
  hash.update(`${process.versions.node} ${process.platform} ${process.arch}`);
  return hash.digest('hex');
}

function installPackages() {
  // Under `npm test` and `npm start` this is the very npm that was called; else the one on the PATH.
  const cli = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: projectFile('.'), stdio: ['ignore', 'inherit', 'inherit'] };
  const { status, error } = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, 'ci'], options)
    : spawnSync('npm', ['ci'], { ...options, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci failed${error ? `: ${error.message}` : ''}. Its message is above.`);
}
