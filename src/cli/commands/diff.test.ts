import { describe, expect, it } from 'vitest';
import { pod, runOn, shop } from '../io.testing';

const open = `${pod('web', 'web')}---\n${pod('db', 'db')}`;
const files = { 'before.yaml': open, 'after.yaml': shop };

describe('sluice diff', () => {
  it('says what is added, removed and changed', async () => {
    expect(await runOn(files, ['diff', 'before.yaml', 'after.yaml'])).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: [
        '- removed: 0.0.0.0-255.255.255.255 → shop/db[Pod]: every port ⇒ nothing',
        '~ changed: shop/web[Pod] → shop/db[Pod]: every port ⇒ TCP 5432',
        '',
      ].join('\n'),
    });
    expect((await runOn(files, ['diff', 'after.yaml', 'before.yaml'])).stdout).toBe(
      [
        '+ added: 0.0.0.0-255.255.255.255 → shop/db[Pod]: nothing ⇒ every port',
        '~ changed: shop/web[Pod] → shop/db[Pod]: TCP 5432 ⇒ every port',
        '',
      ].join('\n'),
    );
  });

  it('ends with 0 where nothing differs', async () => {
    expect(await runOn(files, ['diff', 'after.yaml', 'after.yaml'])).toEqual({
      exitCode: 0,
      stdout: 'The same connections are allowed.\n',
      stderr: '',
    });
  });

  it('writes JSON, CSV and Markdown', async () => {
    const ask = async (format: string) =>
      (await runOn(files, ['diff', 'before.yaml', 'after.yaml', '-o', format])).stdout;
    expect(JSON.parse(await ask('json'))).toEqual({
      changes: [
        {
          kind: 'removed',
          source: '0.0.0.0-255.255.255.255',
          destination: 'shop/db[Pod]',
          before: [
            { protocol: 'TCP', port: 1, endPort: 65535 },
            { protocol: 'UDP', port: 1, endPort: 65535 },
            { protocol: 'SCTP', port: 1, endPort: 65535 },
          ],
          after: [],
        },
        {
          kind: 'changed',
          source: 'shop/web[Pod]',
          destination: 'shop/db[Pod]',
          before: [
            { protocol: 'TCP', port: 1, endPort: 65535 },
            { protocol: 'UDP', port: 1, endPort: 65535 },
            { protocol: 'SCTP', port: 1, endPort: 65535 },
          ],
          after: [{ protocol: 'TCP', port: 5432, endPort: 5432 }],
        },
      ],
    });
    expect(await ask('csv')).toBe(
      [
        'kind,source,destination,before,after',
        'removed,0.0.0.0-255.255.255.255,shop/db[Pod],every port,nothing',
        'changed,shop/web[Pod],shop/db[Pod],every port,TCP 5432',
        '',
      ].join('\n'),
    );
    expect(await ask('md')).toBe(
      [
        '| Change | Source | Destination | Before | After |',
        '|---|---|---|---|---|',
        '| removed | 0.0.0.0-255.255.255.255 | shop/db[Pod] | every port | nothing |',
        '| changed | shop/web[Pod] | shop/db[Pod] | every port | TCP 5432 |',
        '',
      ].join('\n'),
    );
  });

  it('takes exactly two paths', async () => {
    const ran = await runOn(files, ['diff', 'before.yaml']);
    expect(ran).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'sluice: diff takes BEFORE AFTER.\nSee: sluice diff --help\n',
    });
  });
});
