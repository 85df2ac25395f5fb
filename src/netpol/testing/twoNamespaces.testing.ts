import { expect } from 'vitest';
import type { Cluster } from '../cluster';
import { type ClusterNotation, cluster, type PolicyNotation, verdict } from './notation.testing';

/** An address outside the cluster. */
export const client = '203.0.113.7';

/** Two namespaces, x (team=red) with pods a, b, c and y (team=blue) with a, b, and the policies of a case. */
export function twoNamespaces(
  policies: Readonly<Record<string, PolicyNotation>>,
  more: Partial<ClusterNotation> = {},
): Cluster {
  return cluster({
    namespaces: { x: { team: 'red' }, y: { team: 'blue' } },
    policies,
    ...more,
    pods: { 'x/a': {}, 'x/b': {}, 'x/c': {}, 'y/a': {}, 'y/b': {}, ...more.pods },
  });
}

/** Expects exactly these of all connections between the five pods to one port not to be allowed. */
export function expectDenied(of: Cluster, port: string, denied: readonly string[]): void {
  const pods = ['x/a', 'x/b', 'x/c', 'y/a', 'y/b'];
  const found: string[] = [];
  for (const from of pods) {
    for (const to of pods) {
      if (verdict(of, `${from} -> ${to}:${port}`).verdict.outcome !== 'allowed') found.push(`${from} -> ${to}`);
    }
  }
  expect(found.sort()).toEqual([...denied].sort());
}

/** Connections from each of several sources. */
export function toEach(target: string, sources: readonly string[]): readonly string[] {
  return sources.map((source) => `${source} -> ${target}`);
}

/** Connections to each of several destinations. */
export function fromEach(source: string, targets: readonly string[]): readonly string[] {
  return targets.map((target) => `${source} -> ${target}`);
}
