import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What to do where no browser can be found or installed. */
export const missingChromium =
  'No Chromium found. Install Chromium or Chrome, or run "npx playwright install chromium", or set CHROMIUM_PATH.';

/**
 * Finds a Chromium that starts: the one named by `CHROMIUM_PATH` and then no other, else Playwright's own, else one of
 * the machine. Absent when there is none.
 * @param {string} playwrightsOwn where Playwright would have put its own browser
 * @returns {string | undefined} path of the executable
 */
export function findChromium(playwrightsOwn) {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named ? [named] : [playwrightsOwn, ...systemPaths()];
  return candidates.find((path) => existsSync(path) && starts(path));
}

/**
 * Installs Debian's Chromium, with a font for Korean, where apt and the right to use it are there.
 * @returns {boolean} whether apt says it did
 */
export function installChromium() {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get').length > 0;
  if (!mayInstall || process.env.CHROMIUM_PATH) return false;
  console.log('Installing Chromium (apt-get install chromium fonts-noto-cjk)…');
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

/** @param {string[]} args */
function apt(...args) {
  const { status } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/**
 * Distributions ship stubs by these names that only say how to install the browser, so being there is not enough. On
 * Windows asking for the version would open a window, and there are no stubs.
 * @param {string} path
 */
function starts(path) {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function systemPaths() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? [join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []));
  }
  return onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

/** @param {string[]} names */
function onPath(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path));
}
