import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster';
import { clusterOf } from '../joining/clusterOf';
import { findPlugin } from '../plugins/findPlugin';
import type { NetworkPolicy, PodManifest, Resources } from '../resources';
import { type ClusterNotation, cluster, type PodNotation } from '../testing/notation.testing';
import { anyPlugin, anyUncertainCluster } from './arbitraries.testing';
import { connections, undecidedConnections } from './connections';
import type { Reach } from './reach';
import { reachChanges } from './reachChanges';
import { reachOf, stateOf, updateReach } from './reachOf';

describe('updateReach', { timeout: 120_000 }, () => {
  it('equals a full recompute over any sequence of edits, and leaves earlier answers alone', () => {
    fc.assert(
      fc.property(
        anyUncertainCluster,
        anyUncertainCluster,
        anyPlugin,
        fc.array(fc.tuple(fc.nat(7), fc.nat(20)), { minLength: 1, maxLength: 6 }),
        (notation, other, plugin, edits) => {
          const source = resourcesOf(cluster(other));
          let resources = resourcesOf(cluster(notation));
          const clusterNow = () => clusterOf(resources, notation.assumptions);
          let reach = reachOf(clusterNow(), plugin);
          const versions = [{ reach, whole: reachOf(clusterNow(), plugin), told: tell(reach) }];
          for (const [kind, index] of edits) {
            resources = edit(resources, source, kind, index);
            reach = updateReach(reach, clusterNow());
            const whole = reachOf(clusterNow(), plugin);
            expect(tell(reach)).toEqual(tell(whole));
            expect(reachChanges(whole, reach)).toEqual([]);
            // Between versions of one engine only what may differ is looked at.
            const before = versions.at(-1)?.whole ?? whole;
            expect(reachChanges(versions.at(-1)?.reach ?? reach, reach)).toEqual(reachChanges(before, whole));
            versions.push({ reach, whole, told: tell(reach) });
          }
          for (const version of versions) expect(tell(version.reach)).toEqual(version.told);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('works out one row again when ingress rules of one policy are edited', () => {
    const before = resourcesOf(cluster(thirtyNamespaces));
    const reach = reachOf(clusterOf(before), findPlugin(undefined));
    const rows = stateOf(reach).engine.rows.all.length;
    const policies = before.policies.map((policy) => (policy.namespace === 'n7' ? { ...policy, ingress: [] } : policy));
    const updated = updateReach(reach, clusterOf({ ...before, policies }));
    expect(stateOf(updated).engine.rows.all.length - rows).toBe(1);
    expect(reachChanges(reach, updated).every(({ destination }) => destination === 'n7/a[Pod]')).toBe(true);
    expect(reachChanges(reach, updated)).toHaveLength(30);
  });

  it('makes one class and no row when a label is given to one pod', () => {
    const before = resourcesOf(cluster(thirtyNamespaces));
    const reach = reachOf(clusterOf(before), findPlugin(undefined));
    const { classes, rows } = stateOf(reach).engine;
    const counts = [classes.all.length, rows.all.length];
    const pods = before.pods.map((pod) =>
      pod.namespace === 'n7' && pod.name === 'b' ? { ...pod, labels: new Map([['pod', 'other']]) } : pod,
    );
    updateReach(reach, clusterOf({ ...before, pods }));
    expect([classes.all.length, rows.all.length]).toEqual([(counts[0] ?? 0) + 1, counts[1]]);
  });
});

/** Two pods in each of thirty namespaces; the first takes its neighbour and, from anywhere, pods labelled alike. */
const thirtyNamespaces: ClusterNotation = {
  pods: Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`n${index}/a`, `n${index}/b`])
      .flat()
      .map((id): [string, PodNotation] => [id, {}]),
  ),
  policies: Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `n${index}/p`,
      {
        podSelector: { pod: 'a' },
        ingress: [
          { from: [{ podSelector: { pod: 'b' } }], ports: ['80/TCP'] },
          { from: [{ namespaceSelector: {}, podSelector: { pod: 'a' } }], ports: ['443/TCP'] },
        ],
        egress: [{ to: [{ namespaceSelector: {} }] }, { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }],
      },
    ]),
  ),
};

function tell(reach: Reach): unknown {
  return [reach.peers.map(({ name }) => name), connections(reach), undecidedConnections(reach)];
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

/** One edit: a policy, a pod's labels, a namespace's labels or a whole pod becomes the other cluster's; or a policy goes, or one comes. */
function edit(resources: Resources, source: Resources, kind: number, index: number): Resources {
  const { policies, adminPolicies, pods, namespaces } = resources;
  const at = <Item>(items: readonly Item[]): Item | undefined => items[index % Math.max(items.length, 1)];
  switch (kind) {
    case 0:
      return { ...resources, policies: replaced(policies, at(policies), at(source.policies), named) };
    case 1:
      return { ...resources, pods: replaced(pods, at(pods), at(source.pods), labelled) };
    case 2:
      return {
        ...resources,
        namespaces: replaced(namespaces, at(namespaces), at(source.namespaces), (old, { labels }) => ({
          ...old,
          labels,
        })),
      };
    case 3:
      return { ...resources, pods: replaced(pods, at(pods), at(source.pods), (_, pod) => pod) };
    case 4:
      return { ...resources, policies: policies.filter((policy) => policy !== at(policies)) };
    case 5:
      return {
        ...resources,
        adminPolicies: replaced(adminPolicies, at(adminPolicies), at(source.adminPolicies), ({ name }, other) => ({
          ...other,
          name,
        })),
      };
    case 6:
      return {
        ...resources,
        adminPolicies: [
          ...adminPolicies.filter((policy) => policy !== at(adminPolicies)),
          ...source.adminPolicies.slice(index % 4, (index % 4) + 1),
        ],
      };
    default:
      return { ...resources, policies: [...policies, ...source.policies.slice(index % 4, (index % 4) + 1)] };
  }
}

function replaced<Item>(
  items: readonly Item[],
  old: Item | undefined,
  other: Item | undefined,
  change: (old: Item, other: Item) => Item,
): readonly Item[] {
  return items.map((item) => (item === old && other !== undefined ? change(item, other) : item));
}

function named({ namespace, name }: NetworkPolicy, other: NetworkPolicy): NetworkPolicy {
  return { ...other, namespace, name };
}

function labelled(pod: PodManifest, { labels }: PodManifest): PodManifest {
  return { ...pod, labels };
}
