import { describe, expect, it } from 'vitest';
import { cluster, verdict } from '../testing/notation.testing';
import '../testing/verdictMatchers.testing';
import { resolveEndpoint } from './resolveEndpoint';
import { selectedWorkloads } from './selectedWorkloads';
import { standingPods } from './standingPods';

const members = (of: ReturnType<typeof cluster>) =>
  [...of.workloads.values()].map(
    ({ id, pods }) => `${id}: ${pods.map(({ kind, name }) => `${kind} ${name}`).join(', ')}`,
  );

describe('clusterOf', () => {
  it('joins pods to their topmost declared controller, its own template first', () => {
    const of = cluster({
      pods: {
        'x/web-1-a': { owner: { kind: 'ReplicaSet', name: 'web-1' } },
        'x/web-1[ReplicaSet]': { owner: { kind: 'Deployment', name: 'web' } },
        'x/web[Deployment]': {},
        'x/alone': {},
      },
    });
    expect(members(of)).toEqual([
      'x/web[Deployment]: Deployment web, Pod web-1-a, ReplicaSet web-1',
      'x/alone[Pod]: Pod alone',
    ]);
  });

  it('makes a workload of a controller that only its pods name', () => {
    const owner = { kind: 'StatefulSet', name: 'db' };
    const of = cluster({ pods: { 'x/db-0': { owner }, 'x/db-1': { owner }, 'y/db-0': { owner } } });
    expect(members(of)).toEqual(['x/db[StatefulSet]: Pod db-0, Pod db-1', 'y/db[StatefulSet]: Pod db-0']);
  });

  it('leaves a pod alone whose owner runs no pods that it knows', () => {
    expect(members(cluster({ pods: { 'x/a': { owner: { kind: 'Node', name: 'n1' } } } }))).toEqual(['x/a[Pod]: Pod a']);
  });

  it('does not follow owners in a circle', () => {
    const of = cluster({
      pods: {
        'x/a[ReplicaSet]': { owner: { kind: 'ReplicaSet', name: 'b' } },
        'x/b[ReplicaSet]': { owner: { kind: 'ReplicaSet', name: 'a' } },
      },
    });
    expect(members(of)).toEqual(['x/a[ReplicaSet]: ReplicaSet a', 'x/b[ReplicaSet]: ReplicaSet b']);
  });

  it('lists declared namespaces first, then those that are only used', () => {
    const of = cluster({ namespaces: { z: { team: 'red' } }, pods: { 'y/a': {}, 'z/a': {} }, policies: { 'x/p': {} } });
    expect(
      [...of.namespaces.values()].map(({ name, labels, origin }) => [name, [...labels], origin !== undefined]),
    ).toEqual([
      [
        'z',
        [
          ['team', 'red'],
          ['kubernetes.io/metadata.name', 'z'],
        ],
        true,
      ],
      ['y', [['kubernetes.io/metadata.name', 'y']], false],
      ['x', [['kubernetes.io/metadata.name', 'x']], false],
    ]);
  });

  it('lets the last of two policies with one name stand, but not a refused one', () => {
    const of = cluster({ pods: { 'x/a': {}, 'x/b': {} }, policies: { 'x/p': { policyTypes: ['ingress'] } } });
    const [shut] = of.policies;
    if (shut === undefined) throw new Error('no policy');
    const open = { ...shut, ingress: [{ peers: [], ports: [] }], origin: { ...shut.origin, document: 9 } };
    expect(verdict({ ...of, policies: [shut, open] }, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict({ ...of, policies: [open, shut] }, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'ingress' });
    const refused = { ...shut, admission: 'refused' } as const;
    expect(verdict({ ...of, policies: [open, refused] }, 'x/a -> x/b:80/TCP')).toBeAllowed();
  });
});

describe('standingPods', () => {
  const owner = { kind: 'Deployment', name: 'web' };
  const names = (of: ReturnType<typeof cluster>) => {
    const workload = of.workloads.get('x/web[Deployment]');
    return workload && standingPods(workload).map(({ name }) => name);
  };

  it('are the listed pods where they stand for the template', () => {
    const labels = { app: 'web', 'pod-template-hash': '1' };
    expect(
      names(cluster({ pods: { 'x/web[Deployment]': { labels: { app: 'web' } }, 'x/web-1': { labels, owner } } })),
    ).toEqual(['web-1']);
  });

  it('are not those of a former ReplicaSet', () => {
    const pods = {
      'x/web[Deployment]': { labels: { app: 'new' } },
      'x/web-1[ReplicaSet]': { labels: { app: 'old' }, owner, replicas: 0 },
      'x/web-2[ReplicaSet]': { labels: { app: 'new' }, owner, replicas: 2 },
    };
    expect(names(cluster({ pods }))).toEqual(['web', 'web-2']);
  });

  it('are both where the template has changed', () => {
    const pods = { 'x/web[Deployment]': { labels: { app: 'new' } }, 'x/web-1': { labels: { app: 'web' }, owner } };
    expect(names(cluster({ pods }))).toEqual(['web', 'web-1']);
    const ports = { 'x/web[Deployment]': { labels: {}, ports: ['80/TCP'] }, 'x/web-1': { labels: {}, owner } };
    expect(names(cluster({ pods: ports }))).toEqual(['web', 'web-1']);
  });
});

describe('resolveEndpoint', () => {
  const of = cluster({ pods: { 'x/web[Deployment]': {}, 'x/web[StatefulSet]': {}, 'x/db': {} } });
  const externals = [{ name: 'user', cidr: '203.0.113.7/32', origin: { file: 't', document: 0, path: [] } }];
  const resolved = (ref: string) => {
    const end = resolveEndpoint(of, externals, ref);
    return end?.kind === 'workload' ? end.workload.id : end?.external.cidr;
  };

  it.each([
    ['user', '203.0.113.7/32'],
    ['x/db', 'x/db[Pod]'],
    ['x/web', 'x/web[Deployment]'],
    ['x/web[StatefulSet]', 'x/web[StatefulSet]'],
    ['x/web[DaemonSet]', undefined],
    ['db', undefined],
    ['y/db', undefined],
    ['', undefined],
  ])('takes %j for %s', (ref, expected) => {
    expect(resolved(ref)).toBe(expected);
  });
});

describe('selectedWorkloads', () => {
  it('are those of its namespace with a pod that its selector matches, in cluster order', () => {
    const of = cluster({
      pods: {
        'x/b': { labels: { app: 'web' } },
        'y/a': { labels: { app: 'web' } },
        'x/a': { labels: { app: 'web' } },
        'x/host': { labels: { app: 'web' }, hostNetwork: true },
        'x/c': {},
      },
      policies: { 'x/p': { podSelector: { app: 'web' }, admission: 'refused' } },
    });
    const [policy] = of.policies;
    expect(policy && selectedWorkloads(of, policy).map(({ id }) => id)).toEqual(['x/b[Pod]', 'x/a[Pod]']);
  });
});
