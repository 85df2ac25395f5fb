import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster';
import { clusterOf } from '../joining/clusterOf';
import { anyPlugin, anyUncertainCluster } from '../reach/arbitraries.testing';
import type { Resources } from '../resources';
import { anyClusterWithAdmins } from '../testing/arbitraries.testing';
import { cluster } from '../testing/notation.testing';
import type { Connection } from '../verdict';
import { judge } from './judge';
import { isAlikeAtLarge, isSameBasis, verdictBasis } from './verdictBasis';

const anyManifests = fc.oneof(anyUncertainCluster, anyClusterWithAdmins);

describe('verdictBasis', { timeout: 120_000 }, () => {
  it('tells every verdict apart that an edit changes, reasons included', () => {
    let kept = 0;
    fc.assert(
      fc.property(
        anyManifests,
        anyManifests,
        anyPlugin,
        fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
        (a, b, plugin, mask) => {
          const before = cluster(a);
          const after = clusterOf(mixed(resourcesOf(before), resourcesOf(cluster(b)), mask), before.assumptions);
          if (!isAlikeAtLarge(before, after)) return;
          for (const [id, asked] of connectionsOf(before)) {
            const again = connectionsOf(after).get(id);
            if (again === undefined || !isSameBasis(verdictBasis(before, asked), verdictBasis(after, again))) continue;
            kept += 1;
            expect(judge(after, again, plugin)).toEqual(judge(before, asked, plugin));
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(500);
  });

  it('stays the same for what an edit does not concern', () => {
    const before = cluster({
      pods: { 'x/web': {}, 'x/db': {}, 'x/log': {} },
      policies: {
        'x/db': { podSelector: { pod: 'db' }, ingress: [] },
        'x/log': { podSelector: { pod: 'log' }, ingress: [{}] },
      },
    });
    const resources = resourcesOf(before);
    const policies = resources.policies.map((policy) => (policy.name === 'log' ? { ...policy, ingress: [] } : policy));
    const after = clusterOf({ ...resources, policies }, before.assumptions);
    const isSame = (id: string) => {
      const [old, now] = [connectionsOf(before).get(id), connectionsOf(after).get(id)];
      return old && now && isSameBasis(verdictBasis(before, old), verdictBasis(after, now));
    };
    expect(isSame('x/web[Pod] x/db[Pod] 80')).toBe(true);
    expect(isSame('x/web[Pod] x/log[Pod] 80')).toBe(false);
  });
});

/** All connections between workloads, and to one address and from it, by name. */
function connectionsOf({ workloads }: Cluster): ReadonlyMap<string, Connection> {
  const ends: Connection['from'][] = [
    ...[...workloads.values()].map((workload) => ({ kind: 'workload', workload }) as const),
    { kind: 'external', external: { name: 'user', cidr: '10.0.0.0/14' } },
  ];
  const nameOf = (end: Connection['from']) => (end.kind === 'workload' ? end.workload.id : 'user');
  return new Map(
    ends.flatMap((from) =>
      ends.flatMap((to) =>
        from.kind === 'external' && to.kind === 'external'
          ? []
          : [80, 'web'].map(
              (port) => [`${nameOf(from)} ${nameOf(to)} ${port}`, { from, to, protocol: 'TCP', port }] as const,
            ),
      ),
    ),
  );
}

/** The manifests of one cluster with some of the other's in their places. */
function mixed(a: Resources, b: Resources, mask: readonly boolean[]): Resources {
  const mix = <Item>(
    items: readonly Item[],
    others: readonly Item[],
    offset: number,
    change: (item: Item, other: Item) => Item,
  ) =>
    items.map((item, at) => {
      const other = others[at];
      return other !== undefined && mask[(offset + at) % mask.length] && mask[(at * 5 + offset) % mask.length]
        ? change(item, other)
        : item;
    });
  return {
    ...a,
    namespaces: mix(a.namespaces, b.namespaces, 0, (old, { labels }) => ({ ...old, labels })),
    pods: mix(a.pods, b.pods, 3, (_, pod) => pod),
    policies: mix(a.policies, b.policies, 11, ({ namespace, name }, policy) => ({ ...policy, namespace, name })),
    adminPolicies: mix(a.adminPolicies, b.adminPolicies, 19, (_, policy) => policy),
  };
}

function resourcesOf({ namespaces, workloads, policies, adminPolicies }: Cluster): Resources {
  return {
    namespaces: [...namespaces.values()].map((namespace) => ({ kind: 'Namespace', ...namespace })),
    pods: [...workloads.values()].flatMap(({ pods }) => pods),
    policies,
    adminPolicies,
    scenarios: [],
    others: [],
  };
}
