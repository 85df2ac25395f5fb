import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster';
import { doorOf } from '../judging/doorOf';
import { judge } from '../judging/judge';
import { findPlugin } from '../plugins/findPlugin';
import type { Proposal } from '../proposal';
import type { Direction } from '../resources';
import { anyCluster, anyClusterWithAdmins, somePorts } from '../testing/arbitraries.testing';
import { type ClusterNotation, cluster, connection } from '../testing/notation.testing';
import { applyPolicyEdits } from './applyPolicyEdits';
import { proposeAllow } from './proposeAllow';
import { proposeDefaultDeny } from './proposeDefaultDeny';
import { proposeDeny } from './proposeDeny';

const plugin = findPlugin(undefined);
const farOutside = ['198.51.100.7', '198.51.100.0/24'];
/** The last holds addresses of pods as well. */
const outside = [...farOutside, '10.0.0.0/16'];

describe('proposeAllow', { timeout: 60_000 }, () => {
  it('makes a connection allowed, or says why it cannot be', () => {
    fc.assert(
      fc.property(anyQuestion(withOrWithoutAdmins), ({ of, text }) => {
        const proposal = proposeAllow({ cluster: of, connection: connection(of, text), directions: both, plugin });
        if (proposal.obstacle !== undefined) expect(proposal.edits).toEqual([]);
        else expect(outcomeOf(applied(of, proposal), text)).toBe('allowed');
      }),
      { numRuns: 300 },
    );
  });

  it('opens the one door asked for', () => {
    fc.assert(
      fc.property(
        anyQuestion(withOrWithoutAdmins),
        fc.constantFrom<Direction>('ingress', 'egress'),
        ({ of, text }, direction) => {
          const proposal = proposeAllow({
            cluster: of,
            connection: connection(of, text),
            directions: [direction],
            plugin,
          });
          fc.pre(proposal.obstacle === undefined);
          const then = applied(of, proposal);
          expect(judge(then, connection(then, text), plugin)[direction].outcome).toBe('allowed');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('changes no other connection where labels tell pods apart', () => {
    fc.assert(
      fc.property(anyQuestion(anyCluster.map(withOwnLabels), farOutside), ({ of, text }) => {
        const proposal = proposeAllow({ cluster: of, connection: connection(of, text), directions: both, plugin });
        expect(proposal.newlyIsolated).toEqual([]);
        expect(proposal.indistinguishable).toEqual([]);
        expect(changes(of, applied(of, proposal), text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never stops a connection that was allowed, except at doors that it says it isolates', () => {
    fc.assert(
      fc.property(anyQuestion(withOrWithoutAdmins), ({ of, text }) => {
        const proposal = proposeAllow({ cluster: of, connection: connection(of, text), directions: both, plugin });
        fc.pre(proposal.newlyIsolated.length === 0);
        const then = applied(of, proposal);
        const lost = everyConnection(of).filter(
          (each) => outcomeOf(of, each) === 'allowed' && outcomeOf(then, each) !== 'allowed',
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('has nothing to add to what it has added', () => {
    fc.assert(
      fc.property(anyQuestion(withOrWithoutAdmins), ({ of, text }) => {
        const ask = (at: Cluster) =>
          proposeAllow({ cluster: at, connection: connection(at, text), directions: both, plugin });
        const proposal = ask(of);
        fc.pre(proposal.obstacle === undefined);
        expect(ask(applied(of, proposal)).edits).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('proposeDeny', { timeout: 60_000 }, () => {
  const anyDirection = fc.constantFrom<Direction>('ingress', 'egress');

  it('makes a connection denied, or says why it cannot be', () => {
    fc.assert(
      fc.property(anyQuestion(withOrWithoutAdmins), anyDirection, ({ of, text }, direction) => {
        const proposal = proposeDeny({ cluster: of, connection: connection(of, text), direction, plugin });
        if (proposal.obstacle !== undefined) expect(proposal.edits).toEqual([]);
        else expect(outcomeOf(applied(of, proposal), text)).toBe('denied');
      }),
      { numRuns: 300 },
    );
  });

  it('makes a connection denied whatever it is told to keep', () => {
    fc.assert(
      fc.property(anyQuestion(withOrWithoutAdmins), anyDirection, ({ of, text }, direction) => {
        const keep = everyConnection(of).map((each) => connection(of, each));
        const proposal = proposeDeny({ cluster: of, connection: connection(of, text), direction, plugin, keep });
        if (proposal.obstacle === undefined) expect(outcomeOf(applied(of, proposal), text)).toBe('denied');
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what it is told to keep where labels tell pods apart', () => {
    fc.assert(
      fc.property(anyQuestion(anyCluster.map(withOwnLabels), podsAlone), anyDirection, ({ of, text }, direction) => {
        const kept = everyConnection(of).filter((each) => each !== text && outcomeOf(of, each) === 'allowed');
        const keep = kept.map((each) => connection(of, each));
        const proposal = proposeDeny({ cluster: of, connection: connection(of, text), direction, plugin, keep });
        const then = applied(of, proposal);
        expect(kept.filter((each) => outcomeOf(then, each) !== 'allowed')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('opens nothing', () => {
    fc.assert(
      fc.property(anyQuestion(withOrWithoutAdmins), anyDirection, fc.boolean(), ({ of, text }, direction, keeps) => {
        const keep = keeps ? everyConnection(of).map((each) => connection(of, each)) : [];
        const proposal = proposeDeny({ cluster: of, connection: connection(of, text), direction, plugin, keep });
        const then = applied(of, proposal);
        const opened = everyConnection(of).filter(
          (each) => outcomeOf(of, each) === 'denied' && outcomeOf(then, each) !== 'denied',
        );
        expect(opened).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('names every door that it isolates', () => {
    fc.assert(
      fc.property(anyQuestion(withOrWithoutAdmins), anyDirection, ({ of, text }, direction) => {
        const proposal = proposeDeny({ cluster: of, connection: connection(of, text), direction, plugin });
        expect(proposal.newlyIsolated).toEqual(newlyIsolated(of, applied(of, proposal)));
      }),
    );
  });
});

describe('proposeDefaultDeny', { timeout: 60_000 }, () => {
  it('isolates every pod of a namespace and names those that were open', () => {
    fc.assert(
      fc.property(
        anyCluster,
        fc.subarray<Direction>(['ingress', 'egress'], { minLength: 1 }),
        (notation, directions) => {
          const of = cluster(notation);
          const proposal = proposeDefaultDeny({
            cluster: of,
            subject: { kind: 'namespace', namespace: 'x' },
            directions,
            dns: 'withDns',
          });
          const then = applied(of, proposal);
          for (const workload of then.workloads.values()) {
            if (workload.namespace !== 'x') continue;
            for (const direction of directions) {
              expect(doorOf(then, workload, direction, plugin).state).not.toBe('open');
            }
          }
          expect(proposal.newlyIsolated).toEqual(newlyIsolated(of, then));
        },
      ),
    );
  });

  it('isolates one workload alone where labels tell pods apart', () => {
    fc.assert(
      fc.property(anyCluster.map(withOwnLabels), (notation) => {
        const of = cluster(notation);
        for (const workload of of.workloads.values()) {
          const proposal = proposeDefaultDeny({
            cluster: of,
            subject: { kind: 'workload', workload },
            directions: both,
            dns: 'withoutDns',
          });
          const isolated = newlyIsolated(of, applied(of, proposal));
          expect(proposal.newlyIsolated).toEqual(isolated);
          expect(isolated.every(({ workload: id }) => id === workload.id)).toBe(true);
        }
      }),
    );
  });
});

const both: readonly Direction[] = ['ingress', 'egress'];

const withOrWithoutAdmins = fc.oneof(anyCluster, anyClusterWithAdmins);

interface Question {
  readonly of: Cluster;
  readonly text: string;
}

function anyQuestion(
  clusters: fc.Arbitrary<ClusterNotation>,
  outsides: readonly string[] = outside,
): fc.Arbitrary<Question> {
  return fc.tuple(clusters, fc.nat(), fc.nat(), fc.constantFrom(...somePorts)).map(([notation, from, to, port]) => {
    const of = cluster(notation);
    const names = [...podNames(of), ...outsides];
    return { of, text: `${names[from % names.length]} -> ${names[to % names.length]}:${port}` };
  });
}

const podsAlone: readonly string[] = [];

function podNames(of: Cluster): readonly string[] {
  return [...of.workloads.values()].map(({ namespace, name }) => `${namespace}/${name}`);
}

function everyConnection(of: Cluster): readonly string[] {
  const names = podNames(of);
  return names.flatMap((from) => names.flatMap((to) => somePorts.map((port) => `${from} -> ${to}:${port}`)));
}

function applied(of: Cluster, { edits }: Proposal): Cluster {
  return { ...of, policies: applyPolicyEdits(of.policies, edits) };
}

function outcomeOf(of: Cluster, text: string): string {
  return judge(of, connection(of, text), plugin).outcome;
}

function changes(before: Cluster, then: Cluster, except: string): readonly string[] {
  return everyConnection(before).filter((text) => text !== except && outcomeOf(before, text) !== outcomeOf(then, text));
}

function newlyIsolated(before: Cluster, then: Cluster): Proposal['newlyIsolated'] {
  return both.flatMap((direction) =>
    [...before.workloads.values()]
      .filter(
        (workload) =>
          doorOf(before, workload, direction, plugin).state === 'open' &&
          doorOf(then, workload, direction, plugin).state !== 'open',
      )
      .map(({ id }) => ({ workload: id, direction })),
  );
}

/** Gives every pod a label that no other pod has. */
function withOwnLabels(notation: ClusterNotation): ClusterNotation {
  const pods = Object.entries(notation.pods).map(([id, pod]) => [
    id,
    { ...pod, labels: { ...pod.labels, own: id.slice(2) } },
  ]);
  return { ...notation, pods: Object.fromEntries(pods) };
}
