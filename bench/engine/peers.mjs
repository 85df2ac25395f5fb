import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {{ readonly name: string, readonly arguments: (folder: string) => readonly string[] }} Peer
 * @type {readonly Peer[]}
 */
const peers = [
  { name: 'netpolicy', arguments: (folder) => ['list', '--dirpath', folder, '--quiet'] },
  { name: 'cyclonus', arguments: (folder) => ['analyze', '--policy-path', folder, '--mode', 'parse'] },
  { name: 'policy-assistant', arguments: (folder) => ['analyze', '--policy-path', folder, '--mode', 'parse'] },
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
 * @param {string} folder
 * @returns {number | undefined} seconds; absent when it failed or took more than ten minutes
 */
export function runPeer(peer, folder) {
  const start = performance.now();
  const { status } = spawnSync(peer.name, peer.arguments(folder), { stdio: 'ignore', timeout: 600_000 });
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
