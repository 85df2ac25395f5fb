import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster';
import type { Support } from '../plugin';
import { findPlugin } from '../plugins/findPlugin';
import { anyClusterWithAdmins, somePorts } from '../testing/arbitraries.testing';
import { cluster, connection } from '../testing/notation.testing';
import type { DoorVerdict } from '../verdict';
import { judge } from './judge';

describe('judge under a plugin of which it is not known whether it enforces administrators’ policies', {
  timeout: 60_000,
}, () => {
  it('says of a door exactly what holds whatever the plugin does', () => {
    fc.assert(
      fc.property(anyClusterWithAdmins, (notation) => {
        const of = cluster(notation);
        const unsure = doorsUnder(of, 'unknown', 'unknown');
        const possible = [
          doorsUnder(of, 'yes', 'yes'),
          doorsUnder(of, 'yes', 'no'),
          doorsUnder(of, 'no', 'yes'),
          doorsUnder(of, 'no', 'no'),
        ];
        const wrong = unsure.filter(({ door }, index) => {
          const outcomes = new Set(possible.map((doors) => doors[index]?.door.outcome));
          return !(outcomes.size === 1 ? outcomes.has(door.outcome) : door.outcome === 'unknown');
        });
        expect(wrong.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives a reason for what it does not know', () => {
    fc.assert(
      fc.property(anyClusterWithAdmins, (notation) => {
        const bare = doorsUnder(cluster(notation), 'unknown', 'unknown').filter(
          ({ door }) => door.unknowns.length > 0 !== (door.outcome === 'unknown'),
        );
        expect(bare.map(({ text }) => text)).toEqual([]);
      }),
    );
  });
});

interface AskedDoor {
  readonly text: string;
  readonly door: DoorVerdict;
}

function doorsUnder(of: Cluster, v1alpha1: Support, v1alpha2: Support): readonly AskedDoor[] {
  const plugin = { ...findPlugin(undefined), adminPolicies: { v1alpha1, v1alpha2 } };
  const names = [...of.workloads.values()].map(({ namespace, name }) => `${namespace}/${name}`);
  const pairs = [...names, '203.0.113.7'].flatMap((from) => names.map((to) => `${from} -> ${to}`));
  return pairs.flatMap((pair) =>
    somePorts.flatMap((port) => {
      const text = `${pair}:${port}`;
      const { egress, ingress } = judge(of, connection(of, text), plugin);
      return [
        { text, door: egress },
        { text, door: ingress },
      ];
    }),
  );
}
