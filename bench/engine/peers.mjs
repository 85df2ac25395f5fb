import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {{ readonly name: string, readonly arguments: (file: string) => readonly string[] }} Peer
 * @type {readonly Peer[]}
 */
const peers = [
  { name: 'netpolicy', arguments: (file) => ['list', '--dirpath', file, '--quiet'] },
  { name: 'cyclonus', arguments: (file) => ['analyze', '--policy-path', file, '--mode', 'parse'] },
  { name: 'policy-assistant', arguments: (file) => ['analyze', '--policy-path', file, '--mode', 'parse'] },
];

/** Other analysers that can be run here. */
export function peersOnPath() {
  return peers.filter(({ name }) =>
    (process.env['PATH'] ?? '').split(delimiter).some((at) => isExecutable(join(at, name))),
  );
}

/**
 * Runs an analyser once.
 * @param {Peer} peer
 * @param {string} file
 * @returns {number | undefined} seconds; absent when it failed or took more than ten minutes
 */
export function runPeer(peer, file) {
  const start = performance.now();
  const { status } = spawnSync(peer.name, peer.arguments(file), { stdio: 'ignore', timeout: 600_000 });
  return status === 0 ? (performance.now() - start) / 1000 : undefined;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
