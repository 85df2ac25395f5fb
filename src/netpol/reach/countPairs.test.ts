import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlugin } from '../plugins/findPlugin';
import { anyCluster } from '../testing/arbitraries.testing';
import { cluster } from '../testing/notation.testing';
import { connections } from './connections';
import { countPairs } from './countPairs';
import { reachOf } from './reachOf';

const specification = findPlugin(undefined);

describe('countPairs', { timeout: 30_000 }, () => {
  it('counts pods of one class one by one', () => {
    const of = cluster({
      pods: { 'x/a': {}, 'x/b': { labels: { app: 'web' } }, 'x/c': { labels: { app: 'web' } } },
      policies: { 'x/p': { podSelector: { app: 'web' }, ingress: [{ from: [{ podSelector: { app: 'web' } }] }] } },
    });
    expect(countPairs(reachOf(of, specification))).toEqual({ pairs: 6, allowed: 4 });
  });

  it('counts what is listed', () => {
    fc.assert(
      fc.property(anyCluster, (notation) => {
        const reach = reachOf(cluster(notation), specification);
        const listed = connections(reach).filter(
          ({ source, destination }) => source.includes('/') && destination.includes('/'),
        );
        expect(countPairs(reach).allowed).toBe(listed.length);
      }),
    );
  });
});
