import { describe, expect, it } from 'vitest';
import { refusedPolicy, runOn, shop } from '../io.testing';

const world = '0.0.0.0-255.255.255.255';

describe('sluice list', () => {
  it('lists allowed connections, sorted, with their ports', async () => {
    expect(await runOn({ 'shop.yaml': shop }, ['list', 'shop.yaml'])).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: [
        `${world} → shop/web[Pod]: every port`,
        `shop/db[Pod] → ${world}: every port`,
        'shop/db[Pod] → shop/web[Pod]: every port',
        `shop/web[Pod] → ${world}: every port`,
        'shop/web[Pod] → shop/db[Pod]: TCP 5432',
        '',
      ].join('\n'),
    });
  });

  it('writes JSON with a connection on each line', async () => {
    const { stdout } = await runOn({ 'shop.yaml': shop }, [
      ...['list', 'shop.yaml', '-o', 'json', '--workload', 'shop/db', '--direction', 'ingress'],
    ]);
    expect(stdout).toBe(`{
  "connections": [
    {"source":"shop/web[Pod]","destination":"shop/db[Pod]","ports":[{"protocol":"TCP","port":5432,"endPort":5432}]}
  ],
  "findings": []
}
`);
  });

  it('keeps to the workloads and the direction asked for', async () => {
    const { stdout } = await runOn({ 'shop.yaml': shop }, [
      ...['list', 'shop.yaml', '-o', 'csv', '--workload', 'db', '--direction', 'egress'],
    ]);
    expect(stdout).toBe(
      [
        'source,destination,protocol,port,endPort',
        `shop/db[Pod],${world},TCP,1,65535`,
        `shop/db[Pod],${world},UDP,1,65535`,
        `shop/db[Pod],${world},SCTP,1,65535`,
        'shop/db[Pod],shop/web[Pod],TCP,1,65535',
        'shop/db[Pod],shop/web[Pod],UDP,1,65535',
        'shop/db[Pod],shop/web[Pod],SCTP,1,65535',
        '',
      ].join('\n'),
    );
  });

  it('takes a direction alone as that of any workload, which outside addresses are not', async () => {
    const { stdout } = await runOn({ 'shop.yaml': shop }, ['list', 'shop.yaml', '--direction', 'ingress']);
    expect(stdout).toBe(
      [
        `${world} → shop/web[Pod]: every port`,
        'shop/db[Pod] → shop/web[Pod]: every port',
        'shop/web[Pod] → shop/db[Pod]: TCP 5432',
        '',
      ].join('\n'),
    );
  });

  it('writes tables and graphs', async () => {
    const ask = async (format: string) =>
      (await runOn({ 'shop.yaml': shop }, ['list', 'shop.yaml', '--workload=db', '--direction=ingress', '-o', format]))
        .stdout;
    expect(await ask('md')).toBe(
      '| Source | Destination | Ports |\n|---|---|---|\n| shop/web[Pod] | shop/db[Pod] | TCP 5432 |\n',
    );
    expect(await ask('dot')).toBe(
      'digraph connections {\n  rankdir=LR;\n  node [shape=box];\n  "shop/web[Pod]" -> "shop/db[Pod]" [label="TCP 5432"];\n}\n',
    );
    expect(await ask('mermaid')).toBe(
      'flowchart LR\n  n0["shop/web[Pod]"]\n  n1["shop/db[Pod]"]\n  n0 -->|"TCP 5432"| n1\n',
    );
  });

  it('lists the rest and ends with 1 when an object is refused', async () => {
    const ran = await runOn({ 'k8s/a.yaml': shop, 'k8s/b.yml': refusedPolicy }, ['list', 'k8s', '--workload', 'db']);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('shop/web[Pod] → shop/db[Pod]: TCP 5432\n');
    expect(ran.stderr).toMatch(/^k8s\/b\.yml:6:3 error unknownField There is no field “ingres” here/);
  });

  it('tells what the plugin leaves open apart from what is allowed', async () => {
    const sctp = shop.replace('- port: 5432', '- {port: 5432, protocol: SCTP}');
    const args = ['list', 'shop.yaml', '--plugin', 'cilium', '--workload', 'db', '--direction', 'ingress'];
    expect((await runOn({ 'shop.yaml': sctp }, args)).stdout).toBe(
      [
        'Undecided: the manifests or the plugin leave open whether these are allowed.',
        `${world} → shop/db[Pod]: SCTP every port`,
        'shop/web[Pod] → shop/db[Pod]: SCTP every port',
        '',
      ].join('\n'),
    );
    expect(await runOn({ 'shop.yaml': sctp }, [...args, '-o', 'csv'])).toEqual({
      exitCode: 0,
      stdout: 'source,destination,protocol,port,endPort\n',
      stderr: '2 connections are undecided and not shown here; -o text and -o json tell them.\n',
    });
  });

  it('ends with 2 when there is no object to list', async () => {
    expect(await runOn({ 'a.yaml': '# nothing yet\n' }, ['list', 'a.yaml'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'sluice: No Kubernetes object could be read.\nSee: sluice list --help\n',
    });
    expect((await runOn({ 'a.yaml': 'kind: "\n' }, ['list', 'a.yaml'])).exitCode).toBe(2);
  });

  it('ends with 2 for a workload that is not there', async () => {
    const ran = await runOn({ 'shop.yaml': shop }, ['list', 'shop.yaml', '--workload', 'shop/wbe']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toBe('sluice: --workload: there is no workload shop/wbe.\nSee: sluice list --help\n');
  });
});
