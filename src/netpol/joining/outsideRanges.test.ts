import { describe, expect, it } from 'vitest';
import { contains, parseAddress } from '../address/address';
import type { External, Resources } from '../resources';
import { outsideRanges } from './outsideRanges';

const origin = { file: 'traffic.yaml', document: 0, path: [] };

function named(...cidrs: readonly string[]): Resources {
  const external = cidrs.map((cidr): External => ({ name: cidr, cidr, origin }));
  const scenario = { kind: 'Scenario', name: 'shop', external, flows: [], origin } as const;
  return { namespaces: [], pods: [], policies: [], adminPolicies: [], scenarios: [scenario], others: [] };
}

function isOutside(resources: Resources, address: string): boolean {
  const wanted = parseAddress(address);
  return wanted !== undefined && outsideRanges(resources).some((range) => contains(range, wanted));
}

describe('outsideRanges', () => {
  it('takes a range that a Scenario names as outside', () => {
    expect(isOutside(named('198.18.0.0/15'), '198.18.7.7')).toBe(true);
    expect(isOutside(named(), '198.18.7.7')).toBe(false);
  });

  it('does not believe ranges that leave pods no address, alone or together', () => {
    expect(isOutside(named('0.0.0.0/0'), '10.0.0.1')).toBe(false);
    expect(isOutside(named('0.0.0.0/1', '128.0.0.0/1'), '10.0.0.1')).toBe(false);
    expect(isOutside(named('0.0.0.0/1'), '10.0.0.1')).toBe(true);
  });

  it('always holds what is reserved for other uses', () => {
    expect(isOutside(named('0.0.0.0/0'), '169.254.169.254')).toBe(true);
  });
});
