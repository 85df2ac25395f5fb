import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Another analyser, and what it is asked for.
 * @typedef {{ readonly name: string, readonly answers: string, readonly arguments: (input: Input) => readonly string[] }} Peer
 * The same manifests as each of them wants them: everything; NetworkPolicies alone, with namespaces and pods as JSON.
 * @typedef {{ readonly manifests: string, readonly policies: string, readonly probe: string }} Input
 * @type {readonly Peer[]}
 */
const peers = [
  {
    name: 'netpolicy',
    answers: 'all pairs, every port',
    arguments: ({ manifests }) => ['list', '--dirpath', manifests, '--quiet'],
  },
  ...['cyclonus', 'policy-assistant'].map((name) => ({
    name,
    answers: 'all pairs, TCP 80 alone',
    /** @param {Input} input */
    arguments: ({ policies, probe }) => [
      'analyze',
      '--mode',
      'probe',
      '--policy-path',
      policies,
      '--probe-path',
      probe,
    ],
  })),
];

/** Other analysers that can be run here. */
export function peersOnPath() {
  return peers.filter(({ name }) =>
    (process.env['PATH'] ?? '').split(delimiter).some((at) => isExecutable(join(at, name))),
  );
}

/**
 * Writes what other analysers read.
 * @param {string} folder
 * @param {readonly { readonly name: string, readonly text: string }[]} files
 * @param {unknown} resources namespaces and pods as the analysers that probe want them
 * @returns {Input}
 */
export function writeInput(folder, files, resources) {
  const [manifests, policies] = [join(folder, 'manifests'), join(folder, 'policies')];
  for (const each of [manifests, policies]) mkdirSync(each, { recursive: true });
  for (const { name, text } of files) {
    writeFileSync(join(manifests, name), text);
    const own = text.split('---\n').filter((document) => document.includes('\nkind: NetworkPolicy\n'));
    if (own.length > 0) writeFileSync(join(policies, name), own.join('---\n'));
  }
  const probe = join(folder, 'probe.json');
  writeFileSync(probe, JSON.stringify({ Probes: [{ Protocol: 'TCP', Port: 80 }], Resources: resources }));
  return { manifests, policies, probe };
}

/**
 * Runs an analyser once.
 * @param {Peer} peer
 * @param {Input} input
 * @returns {number | undefined} seconds; absent when it failed or took more than ten minutes
 */
export function runPeer(peer, input) {
  const start = performance.now();
  const { status } = spawnSync(peer.name, peer.arguments(input), { stdio: 'ignore', timeout: 600_000 });
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
