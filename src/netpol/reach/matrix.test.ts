import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlugin } from '../plugins/findPlugin';
import { cluster } from '../testing/notation.testing';
import { anyPlugin, anyUncertainCluster } from './arbitraries.testing';
import { connections } from './connections';
import { matrixOf, type ReachMatrix } from './matrix';
import { matrixConnections } from './matrixConnections';
import { connectionBetween } from './portsBetween';
import { reachOf } from './reachOf';

const shop = cluster({
  pods: { 'shop/web': { labels: { app: 'web' } }, 'shop/db': { labels: { app: 'db' } }, 'ops/probe': {} },
  policies: {
    'shop/db': {
      podSelector: { app: 'db' },
      ingress: [{ from: [{ podSelector: { app: 'web' } }, { ipBlock: { cidr: '10.9.0.0/16' } }], ports: ['5432/TCP'] }],
    },
  },
});

describe('matrixOf', () => {
  const matrix = matrixOf(reachOf(shop, findPlugin(undefined)));

  it('holds every peer once, those with pods first', () => {
    expect(matrix.peers.map(({ name }) => name)).toEqual([
      'ops/probe[Pod]',
      'shop/db[Pod]',
      'shop/web[Pod]',
      '0.0.0.0-10.8.255.255',
      '10.9.0.0-10.9.255.255',
      '10.10.0.0-255.255.255.255',
    ]);
  });

  it('says what each may open to each', () => {
    const postgres = [{ protocol: 'TCP', port: 5432, endPort: 5432 }];
    expect(answer(matrix, 'shop/web[Pod]', 'shop/db[Pod]')).toEqual({ ports: postgres, maybe: [] });
    // The probe's address is not known: it may be one of the range's.
    expect(answer(matrix, 'ops/probe[Pod]', 'shop/db[Pod]')).toEqual({ ports: [], maybe: postgres });
    expect(answer(matrix, '10.9.0.0-10.9.255.255', 'shop/db[Pod]')).toEqual({ ports: postgres, maybe: [] });
    expect(answer(matrix, '0.0.0.0-10.8.255.255', 'shop/db[Pod]')).toEqual({ ports: [], maybe: [] });
    expect(answer(matrix, 'shop/db[Pod]', '0.0.0.0-10.8.255.255')?.ports).toHaveLength(3);
  });

  it('answers neither for a peer with itself nor for outside with outside', () => {
    expect(answer(matrix, 'shop/web[Pod]', 'shop/web[Pod]')).toBeUndefined();
    expect(answer(matrix, '10.9.0.0-10.9.255.255', '0.0.0.0-10.8.255.255')).toBeUndefined();
  });

  it('can be cloned', () => {
    expect(structuredClone(matrix)).toEqual(matrix);
  });

  it('agrees with every pair asked for by itself', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyUncertainCluster, anyPlugin, (notation, plugin) => {
        const reach = reachOf(cluster(notation), plugin);
        const { peers, cells, answers } = matrixOf(reach);
        for (const [row, source] of peers.entries()) {
          for (const [column, destination] of peers.entries()) {
            const found = answers[cells[row * peers.length + column] ?? 0];
            if (row === column || (source.kind === 'outside' && destination.kind === 'outside')) {
              expect(found).toBeUndefined();
            } else {
              const { ports, maybe = [] } = connectionBetween(reach, source.name, destination.name) ?? {};
              expect(found).toEqual({ ports, maybe });
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('matrixConnections', () => {
  it('lists what connections lists', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyUncertainCluster, anyPlugin, (notation, plugin) => {
        const reach = reachOf(cluster(notation), plugin);
        expect(matrixConnections(matrixOf(reach))).toEqual(connections(reach));
      }),
      { numRuns: 100 },
    );
  });

  it('lists only what is wanted', () => {
    const matrix = matrixOf(reachOf(shop, findPlugin(undefined)));
    const web = matrix.peers.findIndex(({ name }) => name === 'shop/web[Pod]');
    const listed = matrixConnections(matrix, (_, destination) => destination === web);
    expect(listed.map(({ source }) => source)).toEqual(['0.0.0.0-255.255.255.255', 'ops/probe[Pod]', 'shop/db[Pod]']);
  });
});

function answer({ peers, cells, answers }: ReachMatrix, source: string, destination: string) {
  const at = (name: string) => peers.findIndex((peer) => peer.name === name);
  return answers[cells[at(source) * peers.length + at(destination)] ?? 0];
}
