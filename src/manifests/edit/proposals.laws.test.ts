import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cluster,
  type Connection,
  clusterOf,
  doorOf,
  type Endpoint,
  findPlugin,
  judge,
  type Proposal,
  proposeAllow,
  proposeDefaultDeny,
  proposeDeny,
} from '#netpol';
import { read } from '../read/read';
import type { Reading } from '../reading';
import { applySplices } from './applySplices';
import { plan } from './plan';
import { anyManifests } from './testing/anyManifests.testing';

const plugin = findPlugin('specification');
const directions = ['ingress', 'egress'] as const;

describe('a proposal, written and read again', () => {
  it('allows what it is to allow', () => {
    const done = checkProposals(
      (cluster, connection) => proposeAllow({ cluster, connection, directions, plugin }),
      (cluster, connection) => expect(judge(cluster, connection, plugin).outcome).toBe('allowed'),
    );
    expect(done).toBeGreaterThan(5);
  }, 60_000);

  it('denies what it is to deny, at either door', () => {
    for (const direction of directions) {
      const done = checkProposals(
        (cluster, connection) => proposeDeny({ cluster, connection, direction, plugin }),
        (cluster, connection) => expect(judge(cluster, connection, plugin).outcome).toBe('denied'),
      );
      expect(done).toBeGreaterThan(10);
    }
  }, 60_000);

  it('isolates what it is to isolate', () => {
    for (const direction of directions) {
      const done = checkProposals(
        (cluster, { to }) => {
          if (to.kind !== 'workload') throw new Error('connections here end at workloads');
          return proposeDefaultDeny({
            cluster,
            subject: { kind: 'workload', workload: to.workload },
            directions: [direction],
            dns: 'withDns',
          });
        },
        (cluster, { to }) => {
          if (to.kind === 'workload')
            expect(['guarded', 'shut']).toContain(doorOf(cluster, to.workload, direction, plugin).state);
        },
      );
      expect(done).toBeGreaterThan(20);
    }
  }, 60_000);
});

/** Proposes, plans, applies, reads again and checks, for connections in any manifests; answers how often there was something to do. */
function checkProposals(
  propose: (cluster: Cluster, connection: Connection) => Proposal,
  check: (cluster: Cluster, connection: Connection) => void,
): number {
  let done = 0;
  const port = fc.constantFrom(80, 3306, 'http');
  fc.assert(
    fc.property(anyManifests(), fc.nat(), fc.nat(), port, ({ files }, from, to, toPort) => {
      const reading = read(files);
      const cluster = clusterOf(reading.resources);
      const ends = endsOf(reading, cluster);
      const workloads = ends.filter(({ kind }) => kind === 'workload');
      const [source, destination] = [ends[from % ends.length], workloads[to % workloads.length]];
      if (!source || !destination) return;
      const connection: Connection = { from: source, to: destination, protocol: 'TCP', port: toPort };
      const { edits } = propose(cluster, connection);
      if (edits.length === 0) return;
      const planned = plan(reading, edits);
      if (planned.kind === 'refused') throw new Error(`refused: ${JSON.stringify(planned.refusal)}`);
      const after = clusterOf(read(applySplices(files, planned.splices)).resources);
      check(after, { ...connection, from: sameEnd(after, source), to: sameEnd(after, destination) });
      done += 1;
    }),
    { numRuns: 150 },
  );
  return done;
}

function endsOf({ resources }: Reading, cluster: Cluster): readonly Endpoint[] {
  const externals = resources.scenarios.flatMap(({ external }) => external);
  return [
    ...[...cluster.workloads.values()].map((workload) => ({ kind: 'workload', workload }) as const),
    ...externals.map((external) => ({ kind: 'external', external }) as const),
  ];
}

function sameEnd(cluster: Cluster, end: Endpoint): Endpoint {
  const workload = end.kind === 'workload' ? cluster.workloads.get(end.workload.id) : undefined;
  return workload ? { kind: 'workload', workload } : end;
}
