import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../address/address';
import type { Cluster, Workload } from '../cluster';
import { standingPods } from '../joining/standingPods';
import { judge } from '../judging/judge';
import { findPlugin } from '../plugins/findPlugin';
import type { PodManifest, Protocol } from '../resources';
import { anyCluster, anyClusterWithAdmins } from '../testing/arbitraries.testing';
import { cluster } from '../testing/notation.testing';
import type { Endpoint, Outcome } from '../verdict';
import { anyPlugin, anyUncertainCluster } from './arbitraries.testing';
import { allConnections, connections, undecidedConnections } from './connections';
import { type NaivePeer, naiveAnswer } from './naiveReach.testing';
import { connectionBetween, portsBetween } from './portsBetween';
import type { PortSet, Reach, ReachConnection } from './reach';
import { reachOf } from './reachOf';

const specification = findPlugin(undefined);

interface Probe {
  readonly protocol: Protocol;
  readonly port: number;
}

/** Both sides of every bound that generated rules draw, and ports that none speaks of. */
const probes: readonly Probe[] = [
  ...[1, 79, 80, 81, 82, 84, 85, 86, 65535].map((port): Probe => ({ protocol: 'TCP', port })),
  ...[79, 80, 81].map((port): Probe => ({ protocol: 'UDP', port })),
  { protocol: 'SCTP', port: 80 },
];

/** Both sides of every bound that generated blocks draw. */
const addresses = ['9.255.255.255', '10.0.0.0', '10.0.0.3', '10.0.1.0', '10.0.1.3', '10.0.2.0', '11.0.0.0'];

const someClusters = fc.oneof({ weight: 4, arbitrary: anyCluster }, { weight: 1, arbitrary: anyClusterWithAdmins });

describe('reachOf', { timeout: 400_000 }, () => {
  it('agrees with a plain reading of the API texts on five thousand small clusters, on all pairs and ports', () => {
    fc.assert(
      fc.property(someClusters, (notation) => {
        const of = cluster(notation);
        expect(disagreements(of)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with judge whatever is not known, under any plugin', () => {
    fc.assert(
      fc.property(anyUncertainCluster, anyPlugin, (notation, plugin) => {
        const of = cluster(notation);
        const reach = reachOf(of, plugin);
        const ends = [...endsOf(of), ...outsideEnds];
        const wrong = ends.flatMap((from) =>
          ends
            .filter((to) => from.name !== to.name && !(from.end.kind === 'external' && to.end.kind === 'external'))
            .flatMap((to) =>
              probes.flatMap((probe) => {
                const { outcome } = judge(of, { from: from.end, to: to.end, ...probe }, plugin);
                const found = answerOf(connectionBetween(reach, from.name, to.name), probe);
                return found === told(outcome) ? [] : [`${from.name} -> ${to.name} ${text(probe)} ${found} ${outcome}`];
              }),
            ),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('lists what it answers pair by pair', () => {
    fc.assert(
      fc.property(anyUncertainCluster, anyPlugin, (notation, plugin) => {
        const reach = reachOf(cluster(notation), plugin);
        const listed = [...connections(reach), ...undecidedConnections(reach)];
        for (const connection of listed) {
          expect(connectionBetween(reach, connection.source, connection.destination)).toEqual(connection);
        }
        const names = connections(reach).map(({ source, destination }) => `${source} ${destination}`);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual([...names].sort(bySourceThenDestination));
        expect(pairsWithPorts(reach)).toEqual(
          connections(reach).filter(({ source, destination }) => hasPods(source) && hasPods(destination)).length,
        );
      }),
      { numRuns: 150 },
    );
  });
});

function disagreements(of: Cluster): readonly string[] {
  const reach = reachOf(of, specification);
  const pods = [...of.workloads.values()].flatMap(({ id, pods: [pod] }) => (pod === undefined ? [] : [{ id, pod }]));
  const listed = new Map<string, Set<ReachConnection>>();
  const { allowed, undecided } = allConnections(reach);
  for (const connection of [...allowed, ...undecided]) {
    const ranged = hasPods(connection.source) ? connection.destination : connection.source;
    const key = hasPods(ranged) ? `${connection.source} ${ranged}` : keyOutside(connection);
    listed.set(key, (listed.get(key) ?? new Set()).add(connection));
  }
  const wrong: string[] = [];
  const compare = (from: Named, to: Named, connection: ReachConnection | undefined) => {
    for (const probe of probes) {
      const answer = naiveAnswer(of, from.peer, to.peer, probe);
      const found = answerOf(connection, probe);
      if (found !== answer) wrong.push(`${from.name} -> ${to.name} ${text(probe)} ${found}, not ${answer}`);
    }
  };
  for (const from of pods) {
    for (const to of pods) {
      if (from === to) continue;
      const [found] = listed.get(`${from.id} ${to.id}`) ?? [];
      compare({ name: from.id, peer: from.pod }, { name: to.id, peer: to.pod }, found);
    }
    for (const address of addresses) {
      const outside = { name: address, peer: address };
      const at = (key: string, side: 'source' | 'destination') =>
        [...(listed.get(key) ?? [])].find((connection) => rangeHolds(connection[side], address));
      compare(outside, { name: from.id, peer: from.pod }, at(`from outside to ${from.id}`, 'source'));
      compare({ name: from.id, peer: from.pod }, outside, at(`from ${from.id} to outside`, 'destination'));
    }
  }
  return wrong;
}

interface Named {
  readonly name: string;
  readonly peer: NaivePeer;
}

function keyOutside({ source, destination }: ReachConnection): string {
  return hasPods(source) ? `from ${source} to outside` : `from outside to ${destination}`;
}

function hasPods(name: string): boolean {
  return name.includes('/');
}

function rangeHolds(name: string, text: string): boolean {
  const [from, to] = name.split('-').map(parseAddress);
  const at = parseAddress(text);
  if (from === undefined || to === undefined || from.family !== at?.family) return false;
  return from.first <= at.first && at.first <= to.first;
}

function holds(ports: PortSet, { protocol, port }: Probe): boolean {
  return ports.some((range) => range.protocol === protocol && range.port <= port && port <= range.endPort);
}

function answerOf(connection: ReachConnection | undefined, probe: Probe): 'allowed' | 'denied' | 'undecided' {
  if (holds(connection?.ports ?? [], probe)) return 'allowed';
  return holds(connection?.maybe ?? [], probe) ? 'undecided' : 'denied';
}

function told(outcome: Outcome): 'allowed' | 'denied' | 'undecided' {
  return outcome === 'allowed' || outcome === 'denied' ? outcome : 'undecided';
}

interface NamedEnd {
  readonly name: string;
  readonly end: Endpoint;
}

/** Every workload whole, and every pod of one with several alone. */
function endsOf(of: Cluster): readonly NamedEnd[] {
  return [...of.workloads.values()].flatMap((workload) => [
    { name: workload.id, end: { kind: 'workload', workload } as const },
    ...standingPods(workload)
      .filter((pod) => nameOf(pod) !== workload.id && workload.pods.length > 1)
      .map((pod) => ({ name: nameOf(pod), end: { kind: 'workload', workload: alone(workload, pod) } as const })),
  ]);
}

function alone(workload: Workload, pod: PodManifest): Workload {
  return { ...workload, pods: [pod] };
}

function nameOf({ kind, namespace, name }: PodManifest): string {
  return `${namespace}/${name}[${kind}]`;
}

const outsideEnds: readonly NamedEnd[] = ['10.0.1.0/24', '10.0.0.2/32', '203.0.113.7/32', 'fd00::1/128'].map(
  (cidr) => ({
    name: cidr,
    end: { kind: 'external', external: { name: cidr, cidr } },
  }),
);

function pairsWithPorts(reach: Reach): number {
  const names = reach.peers.filter(({ kind }) => kind !== 'outside').map(({ name }) => name);
  return names.flatMap((from) => names.filter((to) => to !== from && portsBetween(reach, from, to).length > 0)).length;
}

function bySourceThenDestination(a: string, b: string): number {
  const [[from = '', to = ''], [otherFrom = '', otherTo = '']] = [a.split(' '), b.split(' ')];
  return from === otherFrom ? (to < otherTo ? -1 : 1) : from < otherFrom ? -1 : 1;
}

function text({ protocol, port }: Probe): string {
  return `${port}/${protocol}`;
}
