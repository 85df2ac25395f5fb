import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlugin } from '../plugins/findPlugin';
import { cluster } from '../testing/notation.testing';
import { anyPlugin, anyUncertainCluster } from './arbitraries.testing';
import { connections } from './connections';
import { connectionsOf } from './connectionsOf';
import { reachOf } from './reachOf';

describe('connectionsOf', () => {
  it('lists what the list of all connections says of one peer', () => {
    fc.assert(
      fc.property(anyUncertainCluster, anyPlugin, (notation, plugin) => {
        const reach = reachOf(cluster(notation), plugin);
        const all = connections(reach);
        for (const { kind, name } of reach.peers) {
          if (kind === 'outside') continue;
          expect(connectionsOf(reach, name)).toEqual({
            to: all.filter(({ source }) => source === name),
            from: all.filter(({ destination }) => destination === name),
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes outside addresses all together', () => {
    const shop = cluster({
      pods: { 'x/web': {}, 'x/db': {} },
      policies: {
        'x/db': {
          podSelector: { pod: 'db' },
          ingress: [{ from: [{ ipBlock: { cidr: '203.0.113.0/25' } }], ports: ['80/TCP'] }],
        },
      },
    });
    const reach = reachOf(shop, findPlugin(undefined));
    const reached = (range: string) => connectionsOf(reach, range).to.map(({ destination }) => destination);
    expect(reached('203.0.113.0/26')).toEqual(['x/db[Pod]', 'x/web[Pod]']);
    expect(reached('203.0.113.0-203.0.113.255')).toEqual(['x/web[Pod]']);
    expect(connectionsOf(reach, 'x/gone[Pod]')).toEqual({ to: [], from: [] });
  });
});
