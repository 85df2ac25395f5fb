import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster, Workload } from '../cluster';
import { findPlugin } from '../plugins/findPlugin';
import { anyCluster, somePorts } from '../testing/arbitraries.testing';
import { type ClusterNotation, cluster, connection } from '../testing/notation.testing';
import { oracleAllows } from '../testing/oracle.testing';
import type { Connection, Verdict } from '../verdict';
import { judge } from './judge';

const specification = findPlugin(undefined);

interface Judged {
  readonly text: string;
  readonly connection: Connection;
  readonly verdict: Verdict;
}

function judgeAll(of: Cluster): readonly Judged[] {
  const names = [...of.workloads.values()].map(({ namespace, name }) => `${namespace}/${name}`);
  return names.flatMap((from) =>
    names.flatMap((to) =>
      somePorts.map((port) => {
        const text = `${from} -> ${to}:${port}`;
        const asked = connection(of, text);
        return { text, connection: asked, verdict: judge(of, asked, specification) };
      }),
    ),
  );
}

const outcomes = (of: Cluster) => judgeAll(of).map(({ text, verdict }) => `${text} ${verdict.outcome}`);

describe('judge', () => {
  it('agrees with a plain reading of the API text on a thousand small clusters', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const of = cluster(notation);
        for (const { text, connection: asked, verdict } of judgeAll(of)) {
          const allowed = oracleAllows(of, {
            from: podOf(asked.from),
            to: podOf(asked.to),
            protocol: asked.protocol,
            port: Number(asked.port),
          });
          expect(`${text} ${verdict.outcome}`).toBe(`${text} ${allowed ? 'allowed' : 'denied'}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a reason for every answer', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        for (const { verdict } of judgeAll(cluster(notation))) {
          if (verdict.shortcut !== undefined) continue;
          for (const door of [verdict.egress, verdict.ingress]) {
            expect(door.state === 'open').toBe(door.isolatedBy.length === 0);
            if (door.state !== 'open') expect(door.allowedBy.length > 0).toBe(door.outcome === 'allowed');
            if (door.outcome === 'denied') {
              const rules = door.isolatedBy.flatMap((policy) => policy[door.direction]);
              expect(door.nearMisses.length).toBe(rules.length);
            } else {
              expect(door.nearMisses).toEqual([]);
            }
            expect(door.nearMisses.every(({ distance }) => distance > 0)).toBe(true);
          }
        }
      }),
    );
  });

  it('stops a connection at a door exactly when it is not allowed', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        for (const { verdict } of judgeAll(cluster(notation))) {
          expect(verdict.stoppedAt === undefined).toBe(verdict.outcome === 'allowed');
          if (verdict.stoppedAt !== undefined) expect(verdict[verdict.stoppedAt].outcome).not.toBe('allowed');
        }
      }),
    );
  });

  it('does not depend on the order of policies', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const reversed = {
          ...notation,
          policies: Object.fromEntries(Object.entries(notation.policies ?? {}).reverse()),
        };
        expect(outcomes(cluster(reversed))).toEqual(outcomes(cluster(notation)));
      }),
    );
  });

  it('lets a new rule allow more and never less', () => {
    fc.assert(
      fc.property(anyCluster, anyCluster, (notation, other) => {
        const [rule] = Object.values(other.policies ?? {}).flatMap(({ ingress = [] }) => ingress);
        fc.pre(rule !== undefined);
        const policies = Object.entries(notation.policies ?? {}).map(([id, policy]) => [
          id,
          { ...policy, ingress: [...(policy.ingress ?? []), rule] },
        ]);
        const before = judgeAll(cluster(notation));
        const after = judgeAll(cluster({ ...notation, policies: Object.fromEntries(policies) }));
        for (const [index, { verdict }] of before.entries()) {
          if (verdict.outcome === 'allowed') expect(after[index]?.verdict.outcome).toBe('allowed');
        }
      }),
    );
  });

  it('never contradicts, without addresses, what it says with them', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const known = judgeAll(cluster(notation));
        const unknown = judgeAll(cluster(withoutAddresses(notation)));
        for (const [index, { verdict }] of unknown.entries()) {
          if (verdict.outcome === 'unknown') continue;
          expect(verdict.outcome).toBe(known[index]?.verdict.outcome);
        }
      }),
    );
  });

  it('allows everything under a plugin that enforces nothing', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const of = cluster(notation);
        for (const { connection: asked } of judgeAll(of)) {
          const { outcome, shortcut } = judge(of, asked, findPlugin('flannel'));
          expect([outcome, shortcut]).toEqual(['allowed', 'pluginEnforcesNothing']);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function podOf(end: Connection['from']): Workload['pods'][number] {
  const pod = end.kind === 'workload' ? end.workload.pods[0] : undefined;
  if (pod === undefined) throw new Error('no pod');
  return pod;
}

function withoutAddresses(notation: ClusterNotation): ClusterNotation {
  const pods = Object.entries(notation.pods).map(([id, pod]) => [id, { ...pod, podIPs: [] }]);
  return { ...notation, pods: Object.fromEntries(pods) };
}
