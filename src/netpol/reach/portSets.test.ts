import { describe, expect, it } from 'vitest';
import { allPorts, noPorts, PortSets } from './portSets';

describe('PortSets', () => {
  it('tells everything as three ranges and nothing as none', () => {
    const sets = new PortSets();
    expect(sets.read(allPorts)).toEqual([
      { protocol: 'TCP', port: 1, endPort: 65535 },
      { protocol: 'UDP', port: 1, endPort: 65535 },
      { protocol: 'SCTP', port: 1, endPort: 65535 },
    ]);
    expect(sets.read(noPorts)).toEqual([]);
  });

  it('joins ranges that touch, and never those of two protocols', () => {
    const sets = new PortSets();
    const touching = sets.union(sets.range('TCP', 1, 80), sets.range('TCP', 81, 65535));
    expect(sets.read(sets.union(touching, sets.range('UDP', 1, 1)))).toEqual([
      { protocol: 'TCP', port: 1, endPort: 65535 },
      { protocol: 'UDP', port: 1, endPort: 1 },
    ]);
  });

  it('keeps equal sets under one number, however they came about', () => {
    const sets = new PortSets();
    const cut = sets.without(sets.range('TCP', 80, 90), sets.range('TCP', 85, 90));
    expect(cut).toBe(sets.range('TCP', 80, 84));
    expect(sets.intersect(sets.range('TCP', 80, 90), sets.range('TCP', 1, 84))).toBe(cut);
    expect(sets.intersect(cut, sets.range('UDP', 80, 84))).toBe(noPorts);
  });

  it('has no ports below 1 nor above 65535', () => {
    const sets = new PortSets();
    expect(sets.range('TCP', 0, 65536)).toBe(sets.range('TCP', 1, 65535));
    expect(sets.range('TCP', 0, 0)).toBe(noPorts);
  });
});
