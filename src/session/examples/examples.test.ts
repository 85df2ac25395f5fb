import { describe, expect, it } from 'vitest';
import { pictureOf } from '#graph';
import { read } from '#manifests';
import { clusterOf, findPlugin } from '#netpol';
import { examples, getExample } from '.';

describe('examples', () => {
  it.each(examples.map(({ id }) => id).filter((id) => id !== 'noteAsWritten'))('%s has nothing wrong in it', (id) => {
    expect(read(getExample(id).files).findings).toEqual([]);
  });

  it('tell in tiers what administrators decide and what they leave open', () => {
    const { files, positions } = getExample('tiers');
    const reading = read(files);
    const picture = pictureOf({
      reading,
      cluster: clusterOf(reading.resources),
      positions,
      plugin: findPlugin(undefined),
    });
    const told = picture.edges.map(({ flow, verdict, meetsExpectation }) => [
      `${flow.from} -> ${flow.to}`,
      verdict.outcome,
      verdict.ingress.adminMatches.map(({ policy, rule, action }) => `${policy.name} ${rule + 1} ${action}`).join(),
      meetsExpectation,
    ]);
    expect(told).toEqual([
      ['user -> shop/web', 'allowed', '', true],
      ['shop/web -> shop/api', 'allowed', '', true],
      ['shop/api -> pay/db', 'allowed', 'guard-pay 2 Pass', true],
      ['shop/web -> pay/db', 'denied', 'guard-pay 3 Deny', true],
      ['sre/prometheus -> pay/db', 'allowed', 'guard-pay 1 Accept', true],
      ['shop/api -> sre/prometheus', 'denied', 'sre-closed-by-default 1 Deny', true],
    ]);
    expect(picture.adminPolicies.map(({ policy, selects, edges }) => [policy.name, selects, edges.length])).toEqual([
      ['guard-pay', ['workload:pay/db[Pod]'], 3],
      ['sre-closed-by-default', ['workload:sre/prometheus[Pod]'], 1],
    ]);
  });
});
