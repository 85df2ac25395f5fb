import { beforeEach, describe, expect, it } from 'vitest';
import { formatPath, type Place } from '#netpol';
import { getExample } from '../examples';
import { startWith } from '../files/startWith';
import { session } from '../store';
import { hoverPolicy, select, setCursor } from '../view/select';
import { cursorReach } from './cursorReach';

beforeEach(() => startWith(getExample('tiers')));

const reachAt = (...path: Place['path']) => {
  setCursor({ file: 'admin-policies.yaml', document: 0, path });
  return cursorReach(session.getState());
};
const flows = (...indices: readonly number[]) => indices.map((index) => `flow:traffic.yaml#0/${index}`);
const lines = () =>
  session.getState().view.litPlaces.map(({ file, document, path }) => `${file} ${document} ${formatPath(path)}`);

describe('adminCursorReach', () => {
  it('takes the pods of the subject', () => {
    expect(reachAt('spec', 'subject', 'namespaces')).toEqual({ kind: 'protected', nodes: ['workload:pay/db[Pod]'] });
  });

  it('takes the flows that a rule matches, whatever it decides', () => {
    expect(reachAt('spec', 'ingress', 0, 'action')).toEqual({ kind: 'rule', edges: flows(4) });
    expect(reachAt('spec', 'ingress', 1, 'name')).toEqual({ kind: 'rule', edges: flows(2) });
    expect(reachAt('spec', 'ingress', 2)).toEqual({ kind: 'rule', edges: flows(3) });
  });

  it('takes the pods of a peer', () => {
    expect(reachAt('spec', 'ingress', 1, 'from', 0, 'pods')).toEqual({
      kind: 'peer',
      nodes: ['workload:shop/api[Pod]'],
      edges: flows(2),
    });
  });

  it('takes nothing elsewhere', () => {
    expect(reachAt('metadata', 'name')).toBeUndefined();
    expect(session.getState().view.cursorPolicy).toBe('AdminNetworkPolicy/guard-pay');
  });

  it('leaves the lines of a hovered policy, and of a rule that denies, alone in the light', () => {
    hoverPolicy('ClusterNetworkPolicy/sre-closed-by-default');
    expect(lines()).toEqual(['admin-policies.yaml 1 ']);
    hoverPolicy(undefined);
    select(flows(3));
    expect(lines()).toEqual(['traffic.yaml 0 spec.flows[3]', 'admin-policies.yaml 0 spec.ingress[2].from[0]']);
    select(flows(2));
    expect(lines()).toEqual([
      'traffic.yaml 0 spec.flows[2]',
      'admin-policies.yaml 0 spec.ingress[1].from[0]',
      'policies.yaml 0 spec.ingress[0].from[0]',
      'policies.yaml 0 spec.ingress[0].ports[0]',
    ]);
  });
});
