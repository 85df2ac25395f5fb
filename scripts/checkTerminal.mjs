import { deepEqual, equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { projectFile } from './projectFile.mjs';

/**
 * Runs what was built for the terminal as people run it, and uses what was built as a library. Throws when either does not do as it should.
 */
export async function checkTerminal() {
  const examples = 'src/session/examples/texts';
  const workloads = `${examples}/workloads.yaml`;

  const list = sluice(['list', workloads, `${examples}/five-rules.yaml`, '-o', 'csv']);
  equal(
    list.stdout,
    [
      'source,destination,protocol,port,endPort',
      '0.0.0.0-255.255.255.255,default/web[Pod],TCP,80,80',
      'default/backend[Pod],default/db[Pod],TCP,3306,3306',
      'default/web[Pod],default/backend[Pod],TCP,5000,5000',
      '',
    ].join('\n'),
  );
  deepEqual([list.stderr, list.status], ['', 0]);

  const lint = sluice(['lint', '-'], 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: "\n');
  match(lint.stdout, /^-:4:7 error yamlSyntax /);
  deepEqual([lint.stderr, lint.status], ['', 1]);

  const denied = sluice([
    'eval',
    workloads,
    `${examples}/five-rules.yaml`,
    ...'--from default/web --to default/db --port 3306'.split(' '),
  ]);
  match(denied.stdout, /^Denied: default\/web\[Pod\] → default\/db\[Pod\] TCP 3306\n/);
  equal(denied.status, 1);

  equal(sluice(['diff', workloads, workloads]).status, 0);
  equal(sluice(['test', examples]).status, 0);
  equal(sluice(['list', 'no-such-folder']).status, 2);

  const { read } = await libraryPart('manifests');
  const { clusterOf } = await libraryPart('netpol');
  const { resources } = read([{ name: 'web.yaml', text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n' }]);
  deepEqual([...clusterOf(resources).workloads.keys()], ['default/web[Pod]']);
  return undefined;
}

/**
 * A part of the library under the name that packages import it by. Its types exist only once it is built, so none are asked for here.
 * @param {string} part
 */
function libraryPart(part) {
  return import(`sluice/${part}`);
}

/**
 * @param {readonly string[]} args
 * @param {string} [input] for standard input
 */
function sluice(args, input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [projectFile('dist/cli/sluice.js'), ...args], {
    cwd: projectFile('.'),
    encoding: 'utf8',
    input,
  });
  return { stdout, stderr, status };
}
