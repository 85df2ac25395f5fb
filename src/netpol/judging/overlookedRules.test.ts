import { describe, expect, it } from 'vitest';
import { formatPath } from '../place';
import { findPlugin } from '../plugins/findPlugin';
import { cluster, connection, type PolicyNotation } from '../testing/notation.testing';
import { overlookedRules } from './overlookedRules';

/** What is overlooked at the ingress door of x/db, which a policy of its own shuts. */
function overlooked(policies: Readonly<Record<string, PolicyNotation>>, asked = 'x/web -> x/db:3306/TCP') {
  const of = cluster({
    pods: {
      'x/web': { labels: { app: 'web' } },
      'x/db': { labels: { app: 'db', tier: 'data' } },
      'y/web': { labels: { app: 'web' } },
    },
    policies: { 'x/shut': { podSelector: { app: 'db' }, policyTypes: ['ingress'] }, ...policies },
  });
  return overlookedRules(of, connection(of, asked), 'ingress', findPlugin(undefined)).map(
    ({ policy, rule, failed, fieldPlace, distance }) => ({
      policy: policy.name,
      rule,
      failed,
      at: formatPath(fieldPlace.path),
      distance,
    }),
  );
}

const fromWeb = { from: [{ podSelector: { app: 'web' } }], ports: ['3306/TCP'] };

describe('overlookedRules', () => {
  it('names a policy whose policyTypes leave the direction out', () => {
    const policies = { 'x/half': { podSelector: { app: 'db' }, policyTypes: ['egress'], ingress: [fromWeb] } } as const;
    expect(overlooked(policies)).toEqual([
      {
        policy: 'half',
        rule: 0,
        failed: { kind: 'policyTypes', wants: 'ingress' },
        at: 'spec.policyTypes',
        distance: 1,
      },
    ]);
  });

  it('names a policy that selects other pods, with the first label that tells them apart', () => {
    expect(overlooked({ 'x/typo': { podSelector: { app: 'bd', tier: 'data' }, ingress: [{}, fromWeb] } })).toEqual([
      {
        policy: 'typo',
        rule: 1,
        failed: { kind: 'podSelector', wants: 'app=bd', has: 'app=db' },
        at: 'spec.podSelector.matchLabels.app',
        distance: 1,
      },
    ]);
  });

  it('names a policy that stands in another namespace', () => {
    expect(overlooked({ 'y/lost': { podSelector: { app: 'db' }, ingress: [fromWeb] } })).toEqual([
      {
        policy: 'lost',
        rule: 0,
        failed: { kind: 'policyNamespace', policyNamespace: 'y', podNamespace: 'x' },
        at: 'metadata.namespace',
        distance: 1,
      },
    ]);
  });

  it('passes over policies whose rules would not take the connection, or would take everything', () => {
    expect(
      overlooked({
        'x/port': { podSelector: { app: 'other' }, ingress: [{ ports: ['80/TCP'] }] },
        'x/any': { podSelector: { app: 'other' }, ingress: [{}] },
        'x/two': { podSelector: { app: 'a', tier: 'b' }, policyTypes: ['egress'], ingress: [fromWeb] },
      }),
    ).toEqual([]);
  });

  it('is empty for a door that stops nothing', () => {
    expect(overlooked({ 'x/typo': { podSelector: { app: 'bd' }, ingress: [fromWeb] } }, 'x/db -> x/web:1/TCP')).toEqual(
      [],
    );
  });
});
