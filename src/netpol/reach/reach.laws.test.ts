import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlugin } from '../plugins/findPlugin';
import { anyCluster } from '../testing/arbitraries.testing';
import { type ClusterNotation, cluster, type PolicyNotation, type RuleNotation } from '../testing/notation.testing';
import { anyUncertainCluster } from './arbitraries.testing';
import { connections } from './connections';
import type { Reach, ReachChange, ReachConnection } from './reach';
import { reachChanges } from './reachChanges';
import { reachOf } from './reachOf';

const specification = findPlugin(undefined);

function reach(notation: ClusterNotation): Reach {
  return reachOf(cluster(notation), specification);
}

function listed(notation: ClusterNotation): readonly ReachConnection[] {
  return connections(reach(notation));
}

describe('a reach', { timeout: 60_000 }, () => {
  it('does not depend on the order of documents', () => {
    fc.assert(
      fc.property(anyUncertainCluster, (notation) => {
        const reversed = { ...notation, pods: backwards(notation.pods), policies: backwards(notation.policies ?? {}) };
        expect(listed(reversed)).toEqual(listed(notation));
      }),
    );
  });

  it('does not depend on the names of pods', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const pods = Object.entries(notation.pods).map(([id, pod]) => [`${id}-renamed`, pod]);
        const renamed = listed({ ...notation, pods: Object.fromEntries(pods) });
        const back = JSON.parse(JSON.stringify(renamed).replaceAll('-renamed', ''));
        expect(back).toEqual(listed(notation));
      }),
    );
  });

  it('does not depend on how items are spread over rules', () => {
    fc.assert(
      fc.property(anyUncertainCluster, (notation) => {
        const split = withPolicies(notation, (policy) => ({
          ...policy,
          ingress: (policy.ingress ?? []).flatMap(splitRule),
          egress: (policy.egress ?? []).flatMap(splitRule),
        }));
        expect(listed(split)).toEqual(listed(notation));
      }),
    );
  });

  it('does not depend on the number of replicas', () => {
    fc.assert(
      fc.property(anyCluster, fc.nat(5), (notation, replicas) => {
        const scaled = (count: number) => ({
          ...notation,
          pods: Object.fromEntries(
            Object.entries(notation.pods).map(([id, pod]) => [
              id,
              { ...pod, kind: 'Deployment' as const, replicas: count },
            ]),
          ),
        });
        expect(listed(scaled(replicas))).toEqual(listed(scaled(1)));
      }),
    );
  });

  it('only grows when a rule is added to a direction that is isolated', () => {
    fc.assert(
      fc.property(anyCluster, anyCluster, (notation, other) => {
        const [rule] = Object.values(other.policies ?? {}).flatMap(({ ingress = [] }) => ingress);
        fc.pre(rule !== undefined);
        const added = withPolicies(notation, (policy) => ({ ...policy, ingress: [...(policy.ingress ?? []), rule] }));
        expect(reachChanges(reach(notation), reach(added)).filter(loses)).toEqual([]);
      }),
    );
  });

  it('only shrinks when pods are isolated', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const policies = { ...notation.policies, 'x/deny': { podSelector: { app: 'web' }, ingress: [], egress: [] } };
        const isolated = reach({ ...notation, policies });
        expect(reachChanges(isolated, reach(notation)).filter(loses)).toEqual([]);
      }),
    );
  });
});

describe('reachChanges', { timeout: 60_000 }, () => {
  it('tells nothing of a cluster and itself', () => {
    fc.assert(
      fc.property(anyUncertainCluster, (notation) => {
        expect(reachChanges(reach(notation), reach(notation))).toEqual([]);
      }),
    );
  });

  it('tells the same backwards, turned round', () => {
    fc.assert(
      fc.property(anyUncertainCluster, anyUncertainCluster, (notation, other) => {
        const [before, after] = [reach(notation), reach(other)];
        expect(reachChanges(before, after).map(turnedRound)).toEqual(reachChanges(after, before));
      }),
    );
  });

  it('tells exactly what the listings of pods differ in', () => {
    fc.assert(
      fc.property(anyCluster, anyCluster, (notation, other) => {
        const [before, after] = [podPairs(listed(notation)), podPairs(listed(other))];
        const pairs = [...new Set([...before.keys(), ...after.keys()])];
        const differing = pairs.filter((pair) => before.get(pair) !== after.get(pair));
        const told = reachChanges(reach(notation), reach(other)).filter(betweenPods);
        expect(told.map(({ source, destination }) => `${source} ${destination}`).sort()).toEqual(differing.sort());
      }),
    );
  });
});

function backwards<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).reverse());
}

function withPolicies(notation: ClusterNotation, change: (policy: PolicyNotation) => PolicyNotation): ClusterNotation {
  const policies = Object.entries(notation.policies ?? {}).map(([id, policy]) => [id, change(policy)]);
  return { ...notation, policies: Object.fromEntries(policies) };
}

/** One rule for each peer with each port. */
function splitRule({ from, to, ports = [] }: RuleNotation): readonly RuleNotation[] {
  const portLists = ports.length === 0 ? [[]] : ports.map((port) => [port]);
  const fromLists = from === undefined || from.length === 0 ? [from ?? []] : from.map((peer) => [peer]);
  const toLists = to === undefined || to.length === 0 ? [to ?? []] : to.map((peer) => [peer]);
  return portLists.flatMap((items) =>
    fromLists.flatMap((sources) => toLists.map((targets) => ({ from: sources, to: targets, ports: items }))),
  );
}

/** Whether some port that was allowed no longer is. */
function loses({ before, after }: ReachChange): boolean {
  return before.some(
    (range) =>
      !after.some(
        (other) => other.protocol === range.protocol && other.port <= range.port && range.endPort <= other.endPort,
      ),
  );
}

function turnedRound({ kind, before, after, beforeMaybe, afterMaybe, ...pair }: ReachChange): ReachChange {
  const kinds = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  return {
    ...pair,
    kind: kinds[kind],
    before: after,
    after: before,
    ...(afterMaybe === undefined ? {} : { beforeMaybe: afterMaybe }),
    ...(beforeMaybe === undefined ? {} : { afterMaybe: beforeMaybe }),
  };
}

function podPairs(list: readonly ReachConnection[]): ReadonlyMap<string, string> {
  return new Map(
    list
      .filter(betweenPods)
      .map(({ source, destination, ports }) => [`${source} ${destination}`, JSON.stringify(ports)]),
  );
}

function betweenPods({ source, destination }: { readonly source: string; readonly destination: string }): boolean {
  return source.includes('/') && destination.includes('/');
}
