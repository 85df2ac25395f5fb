import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster';
import type { AdminPodsNotation, AdminPolicyNotation } from '../testing/adminNotation.testing';
import { type ClusterNotation, type PolicyNotation, verdict } from '../testing/notation.testing';
import { client, expectDenied, fromEach, toEach, twoNamespaces } from '../testing/twoNamespaces.testing';
import '../testing/verdictMatchers.testing';

const red = { namespaces: { team: 'red' } };
const blue = { namespaces: { team: 'blue' } };
const everyPod = { namespaces: {} };
const a = podOfX('a');
const b = podOfX('b');
const shutA: PolicyNotation = { podSelector: { pod: 'a' }, policyTypes: ['ingress'] };
const onlyFromB: PolicyNotation = { podSelector: { pod: 'a' }, ingress: [{ from: [{ podSelector: { pod: 'b' } }] }] };

describe('policies of administrators', () => {
  it('T79: a policy says nothing about what no rule matches', () => {
    const of = admins({ p: { subject: a, ingress: [{ action: 'Deny', from: [blue], ports: ['80/TCP'] }] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['y/a', 'y/b']));
    expect(verdict(of, 'y/a -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'p' });
    expectDenied(of, '81/TCP', []);
    expectDenied(of, '80/UDP', []);
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
  });

  it('T80: what the Admin tier accepts, no NetworkPolicy denies', () => {
    const of = admins(
      { p: { subject: a, ingress: [{ action: 'Accept', from: [everyPod], ports: ['80/TCP'] }] } },
      { 'x/shut': shutA },
    );
    expectDenied(of, '80/TCP', []);
    expectDenied(of, '81/TCP', toEach('x/a', ['x/b', 'x/c', 'y/a', 'y/b']));
    expect(verdict(of, 'x/b -> x/a:81/TCP')).toBeDenied({ at: 'ingress', by: 'x/shut' });
  });

  it('T81: what the Admin tier denies, no NetworkPolicy allows', () => {
    const of = admins(
      { p: { subject: a, ingress: [{ action: 'Deny', from: [blue] }] } },
      { 'x/open': { podSelector: { pod: 'a' }, ingress: [{}] } },
    );
    expectDenied(of, '80/TCP', toEach('x/a', ['y/a', 'y/b']));
    expect(verdict(of, 'y/a -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'p' });
  });

  it('T82: the lower priority number decides, wherever it stands', () => {
    const later: AdminPolicyNotation = { priority: 20, subject: a, ingress: [{ action: 'Deny', from: [everyPod] }] };
    const sooner: AdminPolicyNotation = { priority: 10, subject: a, ingress: [{ action: 'Accept', from: [blue] }] };
    for (const of of [admins({ later, sooner }), admins({ sooner, later })]) {
      expectDenied(of, '80/TCP', toEach('x/a', ['x/b', 'x/c']));
    }
  });

  it('T83: the first rule that matches decides', () => {
    const of = admins({
      p: {
        subject: a,
        ingress: [
          { action: 'Accept', from: [{ pods: { namespaceSelector: { team: 'red' }, podSelector: { pod: 'b' } } }] },
          { action: 'Deny', from: [everyPod] },
          { action: 'Accept', from: [blue] },
        ],
      },
    });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/c', 'y/a', 'y/b']));
  });

  it('T84: Pass leaves the tier to the next one', () => {
    const of = admins(
      {
        pass: {
          priority: 10,
          subject: red,
          ingress: [
            { action: 'Pass', from: [everyPod] },
            { action: 'Deny', from: [everyPod] },
          ],
        },
        deny: { priority: 20, subject: red, ingress: [{ action: 'Deny', from: [everyPod] }] },
      },
      { 'x/p': onlyFromB },
    );
    expectDenied(of, '80/TCP', toEach('x/a', ['x/c', 'y/a', 'y/b']));
    expect(verdict(of, 'x/c -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T85: the Baseline tier is asked where no NetworkPolicy isolates the pod', () => {
    const of = admins(
      { default: baseline({ subject: red, ingress: [{ action: 'Deny', from: [everyPod] }] }) },
      { 'x/p': onlyFromB },
    );
    expectDenied(of, '80/TCP', [
      ...toEach('x/a', ['x/c', 'y/a', 'y/b']),
      ...toEach('x/b', ['x/a', 'x/c', 'y/a', 'y/b']),
      ...toEach('x/c', ['x/a', 'x/b', 'y/a', 'y/b']),
    ]);
    expect(verdict(of, 'y/a -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'default' });
  });

  it('T86: a NetworkPolicy that isolates hides what the Baseline tier accepts', () => {
    const of = admins(
      { default: baseline({ subject: red, ingress: [{ action: 'Accept', from: [everyPod] }] }) },
      { 'x/p': shutA },
    );
    expectDenied(of, '80/TCP', toEach('x/a', ['x/b', 'x/c', 'y/a', 'y/b']));
  });

  it('T87: a NetworkPolicy for ingress does not hide the Baseline tier for egress', () => {
    const of = admins(
      {
        default: baseline({
          subject: red,
          ingress: [{ action: 'Deny', from: [everyPod] }],
          egress: [{ action: 'Deny', to: [blue] }],
        }),
      },
      { 'x/p': { ingress: [{}] } },
    );
    expectDenied(of, '80/TCP', [
      ...fromEach('x/a', ['y/a', 'y/b']),
      ...fromEach('x/b', ['y/a', 'y/b']),
      ...fromEach('x/c', ['y/a', 'y/b']),
    ]);
  });

  it('T88: what may leave one pod may not therefore enter the other', () => {
    const of = admins(
      { p: { subject: a, egress: [{ action: 'Accept', to: [b] }] } },
      {
        'x/no-egress': { policyTypes: ['egress'] },
        'x/b-shut': { podSelector: { pod: 'b' }, policyTypes: ['ingress'] },
      },
    );
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/b-shut' });
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeDenied({ at: 'egress', by: 'x/no-egress' });
  });

  it('T89: a port’s name brings the protocol that the destination declares', () => {
    const of = admins(
      {
        p: {
          subject: a,
          ingress: [
            { action: 'Accept', from: [everyPod], ports: ['dns'] },
            { action: 'Deny', from: [everyPod] },
          ],
        },
      },
      {},
      { pods: { 'x/a': { ports: ['dns=53/TCP'] } } },
    );
    expect(verdict(of, 'x/b -> x/a:53/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:53/UDP')).toBeDenied({ at: 'ingress', by: 'p' });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'p' });
  });

  it('T90: networks hold addresses of pods too', () => {
    const of = admins({ p: { subject: a, egress: [{ action: 'Deny', to: [{ networks: ['0.0.0.0/0'] }] }] } });
    expectDenied(of, '80/TCP', fromEach('x/a', ['x/b', 'x/c', 'y/a', 'y/b']));
    expect(verdict(of, `x/a -> ${client}:80/TCP`)).toBeDenied({ at: 'egress', by: 'p' });
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
  });

  it('T91: peers of ingress rules are never outside', () => {
    const of = admins({ p: { subject: a, ingress: [{ action: 'Deny', from: [everyPod] }] } });
    expectDenied(of, '80/TCP', toEach('x/a', ['x/b', 'x/c', 'y/a', 'y/b']));
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
  });
});

function podOfX(pod: string): AdminPodsNotation {
  return { pods: { namespaceSelector: { 'kubernetes.io/metadata.name': 'x' }, podSelector: { pod } } };
}

function baseline(policy: AdminPolicyNotation): AdminPolicyNotation {
  return { kind: 'BaselineAdminNetworkPolicy', ...policy };
}

function admins(
  adminPolicies: Readonly<Record<string, AdminPolicyNotation>>,
  policies: Readonly<Record<string, PolicyNotation>> = {},
  more: Partial<ClusterNotation> = {},
): Cluster {
  return twoNamespaces(policies, { adminPolicies, ...more });
}
