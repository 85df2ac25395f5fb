import { beforeEach, describe, expect, it } from 'vitest';
import { formatPath, type Place } from '#netpol';
import { openingScene } from '../examples';
import { startWith } from '../files/startWith';
import { session } from '../store';
import { typeInSource } from '../writing/typeInSource';
import { hoverPolicy, select, setCursor } from './select';

beforeEach(() => startWith(openingScene));

const view = () => session.getState().view;
const written = ({ file, document, path }: Place) => `${file} ${document} ${formatPath(path)}`;
const policyPlace = (...path: Place['path']): Place => ({ file: 'policies.yaml', document: 0, path });

describe('lights', () => {
  it('are out while nothing is hovered, selected or under the cursor', () => {
    expect(view().litPlaces).toEqual([]);
    expect(view().litEdges).toBeUndefined();
    expect(view().cursorPolicy).toBeUndefined();
  });

  it('show the flow and the very items that let a selected edge through', () => {
    select(['flow:traffic.yaml#0/2']);
    expect(view().litPlaces.map(written)).toEqual([
      'traffic.yaml 0 spec.flows[2]',
      'policies.yaml 0 spec.ingress[0].from[0]',
      'policies.yaml 0 spec.ingress[0].ports[0]',
    ]);
  });

  it('show the selector that isolates and the field that failed when a selected edge is stopped', () => {
    select(['flow:traffic.yaml#0/2']);
    const text = session.getState().workspace.files[0]?.text ?? '';
    typeInSource('policies.yaml', [{ at: text.indexOf('3306'), removed: '3306', inserted: '3307' }]);
    expect(view().litPlaces.map(written)).toEqual([
      'traffic.yaml 0 spec.flows[2]',
      'policies.yaml 0 spec.podSelector',
      'policies.yaml 0 spec.ingress[0].ports[0].port',
    ]);
  });

  it('show a hovered policy whole, before what is selected', () => {
    select(['workload:default/web[Pod]']);
    expect(view().litPlaces.map(written)).toEqual(['workloads.yaml 0 ']);
    hoverPolicy('default/db-policy');
    expect(view().litPlaces.map(written)).toEqual(['policies.yaml 0 ']);
    hoverPolicy(undefined);
    expect(view().litPlaces.map(written)).toEqual(['workloads.yaml 0 ']);
  });

  it('show the policy under the cursor, and the edges of the rule under it', () => {
    setCursor(policyPlace('metadata', 'name'));
    expect(view().cursorPolicy).toBe('default/db-policy');
    expect(view().litEdges).toBeUndefined();
    setCursor(policyPlace('spec', 'ingress', 0, 'ports', 0, 'port'));
    expect(view().litEdges).toEqual(['flow:traffic.yaml#0/2']);
    setCursor({ file: 'workloads.yaml', document: 0, path: [] });
    expect(view().cursorPolicy).toBeUndefined();
  });

  it('leave the view the same object when they stay as they are', () => {
    setCursor(policyPlace('metadata'));
    const before = view();
    hoverPolicy(undefined);
    expect(view()).toBe(before);
  });
});
