import { describe, expect, it } from 'vitest';
import { runOn, shop } from '../io.testing';

const scenario = (...flows: readonly string[]) => `apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: {name: shop <&>}
spec:
  external:
    - {name: user, cidr: 203.0.113.0/24}
  flows:
${flows.map((flow) => `    - ${flow}\n`).join('')}`;

const good = '{from: shop/web, to: shop/db, port: 5432, expect: allow}';
const bad = '{from: user, to: shop/db, port: 5432, expect: allow}';
const lost = '{from: shop/web, to: shop/cache, port: 6379, expect: deny}';
const silent = '{from: shop/db, to: shop/web, port: 80}';

const ask = (flows: readonly string[], ...more: readonly string[]) =>
  runOn({ 'shop.yaml': shop, 'test.yaml': scenario(...flows) }, ['test', 'shop.yaml', 'test.yaml', ...more]);

describe('sluice test', () => {
  it('passes where every flow is judged as expected', async () => {
    expect(await ask([good, silent])).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: 'test.yaml:8 passed shop/web → shop/db TCP 5432, expected: allowed\n1 passed, 0 failed\n',
    });
  });

  it('tells each failure with its reason', async () => {
    const ran = await ask([good, bad, lost]);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toBe(
      [
        'test.yaml:8 passed shop/web → shop/db TCP 5432, expected: allowed',
        'test.yaml:9 FAILED user → shop/db TCP 5432, expected: allowed',
        '    Stopped at the ingress door of shop/db[Pod].',
        '    Nearest miss, rule 1 of db-only-web: the peer selects pods; 203.0.113.0/24 is an outside address. (shop.yaml:16)',
        'test.yaml:10 FAILED shop/web → shop/cache TCP 6379, expected: denied',
        '    Nothing is called shop/cache.',
        '1 passed, 2 failed',
        '',
      ].join('\n'),
    );
    expect(ran.stderr).toMatch(/^test\.yaml:10:\d+ warning flowEndMissing /);
  });

  it('ends with 1 where there was nothing to test', async () => {
    expect(await ask([silent])).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: 'No flow of a Scenario expects anything, so there was nothing to test.\n',
    });
  });

  it('writes JSON', async () => {
    const { stdout } = await ask([lost], '-o', 'json');
    expect(JSON.parse(stdout)).toEqual({
      passed: 0,
      failed: 1,
      flows: [
        {
          scenario: 'shop <&>',
          from: 'shop/web',
          to: 'shop/cache',
          protocol: 'TCP',
          port: 6379,
          expect: 'deny',
          passed: false,
          file: 'test.yaml',
          line: 8,
          message: 'Nothing is called shop/cache.',
        },
      ],
    });
  });

  it('writes a JUnit report', async () => {
    const { stdout } = await ask([good, bad], '-o', 'junit');
    expect(stdout).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sluice" tests="2" failures="1" errors="0">
  <testsuite name="shop &#60;&#38;&#62; (test.yaml)" tests="2" failures="1" errors="0">
    <testcase classname="shop &#60;&#38;&#62; (test.yaml)" name="shop/web → shop/db TCP 5432, expected: allowed" file="test.yaml" line="8"/>
    <testcase classname="shop &#60;&#38;&#62; (test.yaml)" name="user → shop/db TCP 5432, expected: allowed" file="test.yaml" line="9">
      <failure message="Stopped at the ingress door of shop/db[Pod].">Nearest miss, rule 1 of db-only-web: the peer selects pods; 203.0.113.0/24 is an outside address. (shop.yaml:16)</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });
});
