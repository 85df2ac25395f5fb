import { describe, expect, it } from 'vitest';
import { refusedPolicy, runOn, shop } from './io.testing';

describe('run', () => {
  it('tells the commands', async () => {
    const ran = await runOn({}, ['--help']);
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain('  list  Lists every connection that is allowed, with its ports.\n');
  });

  it.each(['list', 'eval', 'diff', 'lint', 'test'])('tells options and exit codes of %s', async (command) => {
    const ran = await runOn({}, [command, '--help']);
    expect(ran.exitCode).toBe(0);
    for (const part of [
      `sluice ${command} `,
      '--assume KEY=VALUE',
      'ip-block-matches-pods=known-addresses|never',
      '  2  ',
    ]) {
      expect(ran.stdout).toContain(part);
    }
    // A key that stands there itself is a message that is missing.
    expect(ran.stdout).not.toContain('cli.');
  });

  it.each([
    [[], 'A command is needed: list, eval, diff, lint, test.\nSee: sluice --help'],
    [['lsit', 'a'], 'There is no command lsit. There are: list, eval, diff, lint, test.\nSee: sluice --help'],
    [['list'], 'list takes PATH….\nSee: sluice list --help'],
    [['list', 'a', '--form', 'x'], 'list has no option --form.\nSee: sluice list --help'],
    [['list', 'a', '-o'], '-o needs a value.\nSee: sluice list --help'],
    [
      ['list', 'a', '-o', 'xml'],
      '--output cannot be xml. Possible: text, json, csv, md, dot, mermaid.\nSee: sluice list --help',
    ],
    [['diff', 'a', 'b', '-o', 'csv', '-o', 'md'], '-o can be given only once.\nSee: sluice diff --help'],
    [['lint', 'a', '--workload', 'x'], 'lint has no option --workload.\nSee: sluice lint --help'],
    [
      ['test', 'a', '--assume', 'self-traffic=never'],
      '--assume cannot be self-traffic=never. Possible: ip-block-matches-pods=known-addresses|never, host-network-pods=node-address|ordinary, self-traffic=always-allowed|judged, refused-objects=not-in-force|as-stored-by-lenient-server.\nSee: sluice test --help',
    ],
  ])('refuses the call %j', async (args, why) => {
    expect(await runOn({}, args)).toEqual({ exitCode: 2, stdout: '', stderr: `sluice: ${why}\n` });
  });

  it('refuses a plugin that it does not know', async () => {
    const ran = await runOn({ 'a.yaml': shop }, ['list', 'a.yaml', '--plugin', 'calcio']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(/^sluice: --plugin cannot be calcio\. Possible: specification, calico, /);
  });

  it('colours text and shows progress only where somebody is looking', async () => {
    const looking = await runOn({ 'a.yaml': refusedPolicy }, ['lint', 'a.yaml'], 'terminal');
    expect(looking.stdout.startsWith('a.yaml:6:3 \u001b[31merror\u001b[39m unknownField ')).toBe(true);
    expect(looking.stderr).toContain('\r\u001b[KReading the manifests…');
    expect(looking.stderr.endsWith('\r\u001b[K')).toBe(true);
    const json = await runOn({ 'a.yaml': refusedPolicy }, ['lint', 'a.yaml', '-o', 'json'], 'terminal');
    expect(json.stdout).not.toContain('\u001b');
  });

  it('speaks Korean when asked to', async () => {
    const ran = await runOn({ 'a.yaml': shop }, ['list', 'a.yaml', '--language', 'ko', '--workload=db', '-o', 'md']);
    expect(ran.stdout).toMatch(/^\| 출발지 \| 목적지 \| 포트 \|\n/);
  });

  it('writes the same bytes for the same input', async () => {
    const ask = () => runOn({ 'a.yaml': shop, 'b.yaml': refusedPolicy }, ['list', 'a.yaml', 'b.yaml', '-o', 'json']);
    expect(await ask()).toEqual(await ask());
  });
});
