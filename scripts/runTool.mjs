import { spawn } from 'node:child_process';
import { projectFile } from './projectFile.mjs';

const onPosix = process.platform !== 'win32';
const graceMs = 5_000;

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    if (!running) process.exit(130);
    // Tools close their browsers and servers on an interrupt, and not on every other signal.
    stop('SIGINT');
    running.once('exit', () => process.exit(130));
    setTimeout(() => process.exit(130), graceMs);
  });
}
process.once('exit', () => stop('SIGKILL'));

/**
 * Runs one of the project's tools to its end with its output on screen and no standard input. When this process is
 * stopped, so is everything that the tool started. One tool at a time.
 * @param {string} script the tool's entry script, from the project's root
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment] beside this process' own
 * @returns {Promise<number>} exit code
 */
export function runTool(script, args, environment = {}) {
  const child = spawn(process.execPath, [projectFile(script), ...args], {
    cwd: projectFile('.'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...environment },
    // A group of its own, so that all that the tool starts can be stopped with it.
    detached: onPosix,
  });
  running = child;
  return new Promise((resolve) => {
    const end = (/** @type {number | null} */ code) => {
      running = undefined;
      resolve(code ?? 1);
    };
    child.once('error', () => end(1));
    child.once('exit', end);
  });
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  if (running?.pid === undefined) return;
  try {
    if (onPosix) process.kill(-running.pid, signal);
    else running.kill(signal);
  } catch (error) {
    const hasEnded = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!hasEnded) throw error;
  }
}
