import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFile } from '../../scripts/projectFile.mjs';
import { peersOnPath, runPeer, writeInput } from './peers.mjs';
import { megabytesAtMost, targets } from './targets.mjs';

/**
 * `npm run bench:engine [workload…]`: times the engine on generated clusters, each in a process of its own, after its
 * answers have agreed with the naive evaluator on a sample. Where another analyser is on PATH, it is run on the same
 * files in the same session. Times move with the machine and its load: compare ratios.
 */
// In the checkout, so that what is not bundled is found.
const folder = mkdtempSync(projectFile('node_modules/.bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

await build({
  configFile: false,
  logLevel: 'error',
  root: projectFile('.'),
  build: {
    ssr: projectFile('bench/engine/measure.ts'),
    outDir: folder,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'measure.mjs', codeSplitting: false } },
  },
});
const measured = join(folder, 'measure.mjs');
const { workloads } = await import(measured);
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(workloads);
const [cpu] = cpus();
console.log(`${cpu?.model} ×${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`);
const peers = peersOnPath();
console.log(`Other analysers on PATH: ${peers.map(({ name }) => name).join(', ') || 'none'}`);

for (const name of names) {
  const model = join(folder, 'model');
  const reading = runAlone(['read', model, name]);
  const timed = reading && runAlone(['time', model]);
  if (reading === undefined || timed === undefined) {
    console.log(`\n${name}: failed`);
    process.exitCode = 1;
    continue;
  }
  /** @type {import('./measure').Read} */
  const text = JSON.parse(reading);
  /** @type {import('./measure').Engine} */
  const engine = JSON.parse(timed);
  const timings = { ...text.timings, ...engine.timings };
  console.log(
    `\n${name}: ${text.about}; ${text.megabytesOfText.toFixed(2)} MB of YAML; load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    `  ${engine.checked} answers agree with the naive evaluator; ${engine.allowed} of ${engine.pairs} pairs allowed`,
  );
  for (const [step, { median, p95, least, cpu, runs }] of Object.entries(timings)) {
    const judged = verdictOn(name, step, median, p95);
    console.log(
      `  ${step.padEnd(22)} ${ms(median)} median ${ms(p95)} p95 ${ms(least)} least ${ms(cpu)} CPU  of ${String(runs).padStart(3)}  ${judged}`,
    );
  }
  const memory = Number(runAlone(['memory', model]));
  console.log(
    `  peak RSS: all pairs alone ${memory} MB${verdictOnMemory(name, memory)}; reading ${text.peakRss} MB; all steps on the model ${engine.peakRss} MB`,
  );
  if (peers.length === 0) continue;
  const probed = runAlone(['probe', model]) ?? '{}';
  const input = writeInput(join(folder, name), workloads[name]().files, JSON.parse(probed));
  for (const peer of peers) {
    const seconds = runPeer(peer, input);
    const own = ((timings['text to model']?.median ?? 0) + (timings['all pairs']?.median ?? 0)) / 1000;
    const told =
      seconds === undefined
        ? 'failed, or took more than ten minutes'
        : `${seconds.toFixed(1)} s, ×${(seconds / own).toFixed(0)} of reading and all pairs here`;
    console.log(`  ${peer.name} (${peer.answers}): ${told}`);
  }
}

/**
 * Runs a task in a process of its own, so that neither memory nor warm code is shared.
 * @param {readonly string[]} task
 * @returns {string | undefined} what it printed; absent when it failed
 */
function runAlone(task) {
  const { status, stdout } = spawnSync(process.execPath, [measured, ...task], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? stdout : undefined;
}

/**
 * @param {string} name
 * @param {string} step
 * @param {number} median
 * @param {number} p95
 */
function verdictOn(name, step, median, p95) {
  const target = targets[name]?.[step];
  if (target === undefined) return '';
  const value = step.includes('edit') ? p95 : median;
  const reached = value <= target.goal ? 'goal reached' : value <= target.must ? 'must reached' : 'MISSED';
  return `${reached} (must ${target.must} ms, goal ${target.goal} ms)`;
}

/**
 * @param {string} name
 * @param {number} megabytes
 */
function verdictOnMemory(name, megabytes) {
  const most = megabytesAtMost[name];
  return most === undefined ? '' : ` (${megabytes <= most ? 'reached' : 'MISSED'}: must ${most} MB)`;
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ms`;
}
