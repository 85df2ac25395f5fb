import { describe, expect, it } from 'vitest';
import { findPlugin } from '../plugins/findPlugin';
import { cluster, type PolicyNotation } from '../testing/notation.testing';
import { doorOf } from './doorOf';

describe('doorOf', () => {
  const door = (policies: Readonly<Record<string, PolicyNotation>>, plugin?: string) => {
    const owner = { kind: 'Deployment', name: 'web' };
    const of = cluster({
      pods: { 'x/web-1': { labels: { n: '1' }, owner }, 'x/web-2': { labels: { n: '2' }, owner } },
      policies,
    });
    const workload = of.workloads.get('x/web[Deployment]');
    if (workload === undefined) throw new Error('no workload');
    const { state, isolatedBy } = doorOf(of, workload, 'ingress', findPlugin(plugin));
    return [state, ...isolatedBy.map(({ name }) => name)];
  };

  it('is open without a policy for its direction', () => {
    expect(door({ 'x/out': { policyTypes: ['egress'] }, 'y/p': { policyTypes: ['ingress'] } })).toEqual(['open']);
  });

  it('is shut by a policy without rules', () => {
    expect(door({ 'x/p': { policyTypes: ['ingress'] } })).toEqual(['shut', 'p']);
  });

  it('is guarded as soon as one policy has a rule', () => {
    expect(door({ 'x/p': { policyTypes: ['ingress'] }, 'x/q': { ingress: [{}] } })).toEqual(['guarded', 'p', 'q']);
  });

  it('is mixed where pods differ', () => {
    expect(door({ 'x/q': { podSelector: { n: '2' }, policyTypes: ['ingress'] } })).toEqual(['mixed', 'q']);
    expect(
      door({
        'x/q': { podSelector: { n: '2' }, ingress: [{}] },
        'x/p': { podSelector: { n: '1' }, policyTypes: ['ingress'] },
      }),
    ).toEqual(['mixed', 'q', 'p']);
  });

  it('is open under a plugin that does not enforce its direction', () => {
    expect(door({ 'x/p': { policyTypes: ['ingress'] } }, 'flannel')).toEqual(['open']);
  });
});
