import { describe, expect, it } from 'vitest';
import { placeWithin } from '../place';
import type { PolicyEdit } from '../policyEdit';
import type { NetworkPolicy } from '../resources';
import { cluster, type PolicyNotation, portItemOf, selectorOf } from '../testing/notation.testing';
import { applyPolicyEdits } from './applyPolicyEdits';

/** What an edit makes of one policy. */
function edited(notation: PolicyNotation, edit: (policy: NetworkPolicy) => PolicyEdit): NetworkPolicy {
  const before = cluster({ pods: {}, policies: { 'x/p': notation, 'x/other': notation } }).policies;
  const [policy, other] = before;
  if (policy === undefined) throw new Error('no policy');
  const [after, untouched] = applyPolicyEdits(before, [edit(policy)]);
  expect(untouched).toBe(other);
  if (after === undefined) throw new Error('no policy left');
  return after;
}

const shape = ({ ingress, egress }: NetworkPolicy) =>
  [ingress, egress].map((rules) => rules.map(({ peers, ports }) => `${peers.length} peers ${ports.length} ports`));

const twoRules: PolicyNotation = {
  ingress: [{ from: [{ podSelector: {} }, { namespaceSelector: {} }], ports: ['80/TCP'] }, {}],
};

describe('applyPolicyEdits', () => {
  it('adds rules, peers and ports', () => {
    const peer = { podSelector: selectorOf({ app: 'web' }) };
    const port = portItemOf('81/TCP');
    expect(
      shape(
        edited(twoRules, ({ origin }) => ({
          kind: 'addRule',
          policy: origin,
          direction: 'egress',
          rule: { peers: [peer], ports: [] },
        })),
      ),
    ).toEqual([['2 peers 1 ports', '0 peers 0 ports'], ['1 peers 0 ports']]);
    expect(
      shape(
        edited(twoRules, ({ origin }) => ({ kind: 'addPeer', policy: origin, direction: 'ingress', rule: 0, peer })),
      ),
    ).toEqual([['3 peers 1 ports', '0 peers 0 ports'], []]);
    expect(
      shape(
        edited(twoRules, ({ origin }) => ({
          kind: 'addRulePort',
          policy: origin,
          direction: 'ingress',
          rule: 0,
          port,
        })),
      ),
    ).toEqual([['2 peers 2 ports', '0 peers 0 ports'], []]);
  });

  it('removes rules and items, and a rule with its last peer or port', () => {
    const without = (...path: readonly (string | number)[]) =>
      shape(edited(twoRules, ({ origin }) => ({ kind: 'removeItem', item: placeWithin(origin, 'spec', ...path) })));
    expect(without('ingress', 1)).toEqual([['2 peers 1 ports'], []]);
    expect(without('ingress', 0, 'from', 1)).toEqual([['1 peers 1 ports', '0 peers 0 ports'], []]);
    expect(without('ingress', 0, 'ports', 0)).toEqual([['0 peers 0 ports'], []]);
    expect(without('ingress', 7)).toEqual([['2 peers 1 ports', '0 peers 0 ports'], []]);
  });

  it('removes an exception and leaves its block', () => {
    const block = { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16', '10.2.0.0/16'] } };
    const after = edited({ ingress: [{ from: [block] }] }, ({ origin }) => ({
      kind: 'removeItem',
      item: placeWithin(origin, 'spec', 'ingress', 0, 'from', 0, 'ipBlock', 'except', 0),
    }));
    expect(after.ingress[0]?.peers[0]?.ipBlock).toEqual({ cidr: '10.0.0.0/8', except: ['10.2.0.0/16'] });
  });

  it('works policyTypes out anew where they follow from the rules', () => {
    const defaulted: PolicyNotation = { policyTypes: ['ingress'], policyTypesDefaulted: true };
    const after = edited(defaulted, ({ origin }) => ({
      kind: 'addRule',
      policy: origin,
      direction: 'egress',
      rule: { peers: [], ports: [] },
    }));
    expect(after.policyTypes).toEqual(['ingress', 'egress']);
  });

  it('writes policyTypes out before the last egress rule goes', () => {
    const defaulted: PolicyNotation = { policyTypes: ['ingress', 'egress'], policyTypesDefaulted: true, egress: [{}] };
    const after = edited(defaulted, ({ origin }) => ({
      kind: 'removeItem',
      item: placeWithin(origin, 'spec', 'egress', 0),
    }));
    expect([after.policyTypes, after.policyTypesDefaulted]).toEqual([['ingress', 'egress'], false]);
  });

  it('adds a type once and in order', () => {
    const after = edited({ policyTypes: ['egress'] }, ({ origin }) => ({
      kind: 'addPolicyType',
      policy: origin,
      direction: 'ingress',
    }));
    expect(after.policyTypes).toEqual(['ingress', 'egress']);
  });

  it('adds a policy, in force at once', () => {
    const [policy] = applyPolicyEdits(
      [],
      [{ kind: 'addPolicy', namespace: 'x', name: 'p', podSelector: selectorOf({}), policyTypes: ['ingress'] }],
    );
    expect(policy).toMatchObject({
      namespace: 'x',
      name: 'p',
      policyTypes: ['ingress'],
      ingress: [],
      admission: 'accepted',
    });
  });
});
