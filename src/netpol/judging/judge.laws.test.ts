import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster, Workload } from '../cluster';
import { findPlugin } from '../plugins/findPlugin';
import type { AdminPolicyNotation, AdminRuleNotation } from '../testing/adminNotation.testing';
import { anyAdminPolicy, anyCluster, anyClusterWithAdmins, somePorts } from '../testing/arbitraries.testing';
import { type ClusterNotation, cluster, connection } from '../testing/notation.testing';
import { oracleAnswer } from '../testing/oracle.testing';
import type { Connection, DoorVerdict, Verdict } from '../verdict';
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

describe('judge', { timeout: 60_000 }, () => {
  it('agrees with a plain reading of the API text on a thousand small clusters', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const of = cluster(notation);
        const differing = judgeAll(of).filter(({ connection: { from, to, protocol, port }, verdict }) => {
          const asked = { from: podOf(from), to: podOf(to), protocol, port: Number(port) };
          return verdict.outcome !== oracleAnswer(of, asked);
        });
        expect(differing.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with it where administrators have a say', () => {
    fc.assert(
      fc.property(anyClusterWithAdmins, (notation) => {
        const of = cluster(notation);
        const differing = judgeAll(of).filter(({ connection: { from, to, protocol, port }, verdict }) => {
          const asked = { from: podOf(from), to: podOf(to), protocol, port: Number(port) };
          return verdict.outcome !== oracleAnswer(of, asked);
        });
        expect(differing.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a reason for every answer', () => {
    const clusters = fc.oneof(anyCluster, anyClusterWithAdmins);
    fc.assert(
      fc.property(fc.oneof(clusters, clusters.map(withoutAddresses)), (notation) => {
        const bare = judgeAll(cluster(notation)).filter(
          ({ verdict }) =>
            verdict.shortcut === undefined && !(hasReasons(verdict.egress) && hasReasons(verdict.ingress)),
        );
        expect(bare.map(({ text }) => text)).toEqual([]);
      }),
    );
  });

  it('stops a connection at a door exactly when it is not allowed', () => {
    fc.assert(
      fc.property(fc.oneof(anyCluster, anyClusterWithAdmins), (notation) => {
        const wrong = judgeAll(cluster(notation)).filter(({ verdict: { outcome, stoppedAt, ...doors } }) =>
          stoppedAt === undefined
            ? outcome !== 'allowed'
            : outcome === 'allowed' || doors[stoppedAt].outcome === 'allowed',
        );
        expect(wrong.map(({ text }) => text)).toEqual([]);
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
        const lost = before.filter(
          ({ verdict }, index) => verdict.outcome === 'allowed' && after[index]?.verdict.outcome !== 'allowed',
        );
        expect(lost.map(({ text }) => text)).toEqual([]);
      }),
    );
  });

  it('lets an Accept at the very top allow more and never less', () => {
    fc.assert(
      fc.property(anyClusterWithAdmins, anyAdminPolicy(), (notation, { subject, ingress = [], egress = [] }) => {
        const rules = { ingress: ingress.map(accepting), egress: egress.map(accepting) };
        const before = judgeAll(cluster(lowered(notation)));
        const after = judgeAll(cluster(withTop(lowered(notation), { ...(subject && { subject }), ...rules })));
        const lost = before.filter(
          ({ verdict }, index) => verdict.outcome === 'allowed' && after[index]?.verdict.outcome !== 'allowed',
        );
        expect(lost.map(({ text }) => text)).toEqual([]);
        const denied = before.filter(
          ({ verdict }, index) => verdict.outcome !== 'denied' && after[index]?.verdict.outcome === 'denied',
        );
        expect(denied.map(({ text }) => text)).toEqual([]);
      }),
    );
  });

  it('lets a Deny at the very top allow less and never more', () => {
    fc.assert(
      fc.property(anyClusterWithAdmins, anyAdminPolicy(), (notation, { subject, ingress = [], egress = [] }) => {
        const rules = { ingress: ingress.map(denying), egress: egress.map(denying) };
        const before = judgeAll(cluster(lowered(notation)));
        const after = judgeAll(cluster(withTop(lowered(notation), { ...(subject && { subject }), ...rules })));
        const opened = before.filter(
          ({ verdict }, index) => verdict.outcome === 'denied' && after[index]?.verdict.outcome !== 'denied',
        );
        expect(opened.map(({ text }) => text)).toEqual([]);
        const allowed = before.filter(
          ({ verdict }, index) => verdict.outcome !== 'allowed' && after[index]?.verdict.outcome === 'allowed',
        );
        expect(allowed.map(({ text }) => text)).toEqual([]);
      }),
    );
  });

  it('does not care for a policy whose subject holds nobody', () => {
    fc.assert(
      fc.property(anyClusterWithAdmins, anyAdminPolicy(), (notation, policy) => {
        const idle = { ...policy, subject: { pods: { podSelector: { nobody: 'has this' } } } };
        const adminPolicies = { idle, ...notation.adminPolicies };
        expect(outcomes(cluster({ ...notation, adminPolicies }))).toEqual(outcomes(cluster(notation)));
      }),
    );
  });

  it('does not depend on the order of policies of administrators', () => {
    fc.assert(
      fc.property(anyClusterWithAdmins, (notation) => {
        const reversed = {
          ...notation,
          adminPolicies: Object.fromEntries(Object.entries(notation.adminPolicies ?? {}).reverse()),
        };
        expect(outcomes(cluster(reversed))).toEqual(outcomes(cluster(notation)));
      }),
    );
  });

  it('never contradicts, without addresses, what it says with them', () => {
    fc.assert(
      fc.property(fc.oneof(anyCluster, anyClusterWithAdmins), (notation) => {
        const known = judgeAll(cluster(notation));
        const unknown = judgeAll(cluster(withoutAddresses(notation)));
        const contradicted = unknown.filter(
          ({ verdict: { outcome } }, index) => outcome !== 'unknown' && outcome !== known[index]?.verdict.outcome,
        );
        expect(contradicted.map(({ text }) => text)).toEqual([]);
      }),
    );
  });

  it('allows everything under a plugin that enforces nothing', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const of = cluster(notation);
        const found = judgeAll(of).map(({ connection: asked }) => judge(of, asked, findPlugin('flannel')));
        expect(new Set(found.map(({ outcome, shortcut }) => `${outcome} ${shortcut}`))).toEqual(
          new Set(['allowed pluginEnforcesNothing']),
        );
      }),
      { numRuns: 20 },
    );
  });
});

function hasReasons(door: DoorVerdict): boolean {
  const { state, outcome, isolatedBy, allowedBy, nearMisses, unknowns, direction, adminMatches } = door;
  if (unknowns.length > 0 !== (outcome === 'unknown')) return false;
  // Of several addresses that a pod may have, administrators may decide for some.
  if (adminMatches.some(({ action }) => action !== 'Pass')) return outcome !== 'allowed' || nearMisses.length === 0;
  if (state === 'open') return isolatedBy.length === 0 && allowedBy.length === 0 && nearMisses.length === 0;
  const rules = isolatedBy.flatMap((policy) => policy[direction]);
  const missed = outcome === 'denied' ? rules.length : 0;
  const distances = nearMisses.map(({ distance }) => distance);
  return (
    isolatedBy.length > 0 &&
    allowedBy.length > 0 === (outcome === 'allowed') &&
    nearMisses.length === missed &&
    distances.every((distance, index) => distance > 0 && distance >= (distances[index - 1] ?? 0))
  );
}

function podOf(end: Connection['from']): Workload['pods'][number] {
  const pod = end.kind === 'workload' ? end.workload.pods[0] : undefined;
  if (pod === undefined) throw new Error('no pod');
  return pod;
}

function withoutAddresses(notation: ClusterNotation): ClusterNotation {
  const pods = Object.entries(notation.pods).map(([id, pod]) => [id, { ...pod, podIPs: [] }]);
  return { ...notation, pods: Object.fromEntries(pods) };
}

/** Moves every policy of the Admin tier down, so that nothing is asked before priority 0. */
function lowered(notation: ClusterNotation): ClusterNotation {
  const policies = Object.entries(notation.adminPolicies ?? {}).map(([name, policy]) => [
    name,
    policy.priority === undefined ? policy : { ...policy, priority: policy.priority + 1 },
  ]);
  return { ...notation, adminPolicies: Object.fromEntries(policies) };
}

function withTop(notation: ClusterNotation, top: AdminPolicyNotation): ClusterNotation {
  return { ...notation, adminPolicies: { ...notation.adminPolicies, top } };
}

function accepting(rule: AdminRuleNotation): AdminRuleNotation {
  return { ...rule, action: 'Accept' };
}

function denying(rule: AdminRuleNotation): AdminRuleNotation {
  return { ...rule, action: 'Deny' };
}
