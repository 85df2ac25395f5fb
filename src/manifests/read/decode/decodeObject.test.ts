import { describe, expect, it } from 'vitest';
import { read } from '../read';

const readText = (text: string) => read([{ name: 'o.yaml', text }]);
const codes = (text: string) => readText(text).findings.map(({ code, path }) => [code, path.join('.')]);

describe('decodeObject', () => {
  it('reads a Namespace, with the label that every namespace has', () => {
    const text =
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: red, kubernetes.io/metadata.name: lie}}\n';
    expect(readText(text).resources.namespaces).toEqual([
      {
        kind: 'Namespace',
        name: 'shop',
        labels: new Map([
          ['team', 'red'],
          ['kubernetes.io/metadata.name', 'shop'],
        ]),
        origin: { file: 'o.yaml', document: 0, path: [] },
      },
    ]);
    expect(codes('apiVersion: v1\nkind: Namespace\nmetadata: {name: a.b}\n')).toEqual([
      ['invalidName', 'metadata.name'],
    ]);
  });

  it('keeps other kinds, and says that they play no part', () => {
    const { resources, findings } = readText(
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: c, namespace: shop}\n',
    );
    expect(resources.others).toEqual([
      {
        apiVersion: 'cilium.io/v2',
        kind: 'CiliumNetworkPolicy',
        namespace: 'shop',
        name: 'c',
        origin: { file: 'o.yaml', document: 0, path: [] },
      },
    ]);
    expect(findings).toMatchObject([{ code: 'notSimulated', severity: 'info' }]);
  });

  it('does not take a kind of the same name in another group for ours', () => {
    const { resources } = readText('apiVersion: crd.projectcalico.org/v1\nkind: NetworkPolicy\nmetadata: {name: c}\n');
    expect(resources.policies).toEqual([]);
    expect(resources.others).toHaveLength(1);
  });

  it('keeps a Service without a word', () => {
    expect(codes('apiVersion: v1\nkind: Service\nmetadata: {name: s}\n')).toEqual([]);
  });

  it('opens lists, nested ones and typed ones too', () => {
    const { resources, findings } = readText(`apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
- apiVersion: v1
  kind: PodList
  items:
  - {metadata: {name: web}}
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicyList, items: [{metadata: {name: p}, spec: {podSelectors: {}}}]}
- nothing
`);
    expect(resources.namespaces).toHaveLength(1);
    expect(resources.pods[0]?.origin.path).toEqual(['items', 1, 'items', 0]);
    expect(resources.policies[0]?.origin.path).toEqual(['items', 2, 'items', 0]);
    expect(findings.map(({ code, place, path }) => [code, place.path.join('.'), path.join('.')])).toEqual([
      ['unknownField', 'items.2.items.0.spec.podSelectors', 'spec.podSelectors'],
      ['notAnObject', 'items.3', ''],
    ]);
  });

  it('reads JSON', () => {
    const json = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","labels":{"app":"web"}}}';
    expect(readText(json)).toMatchObject({ resources: { pods: [{ name: 'web' }] }, findings: [] });
  });

  it.each([
    ['kind: Pod\nmetadata: {name: a}\n', 'required', 'apiVersion'],
    ['apiVersion: v1\nmetadata: {name: a}\n', 'required', 'kind'],
    ['apiVersion: apps/v1beta1\nkind: Deployment\nmetadata: {name: a}\n', 'wrongApiVersion', 'apiVersion'],
    ['apiVersion: v1\nkind: Deployment\nmetadata: {name: a}\n', 'wrongApiVersion', 'apiVersion'],
    ['apiVersion: networking.k8s.io/v1\nkind: Networkpolicy\nmetadata: {name: a}\n', 'wrongApiVersion', 'kind'],
    ['apiVersion: sluice.dev/v1\nkind: Scenario\nmetadata: {name: a}\n', 'wrongApiVersion', 'apiVersion'],
    ['- a\n- b\n', 'notAnObject', ''],
    ['just text\n', 'notAnObject', ''],
  ])('tells what keeps %j from being what it seems', (text, code, path) => {
    expect(codes(text)).toEqual([[code, path]]);
  });

  it('reads a workload of a wrong version all the same', () => {
    const { resources } = readText('apiVersion: extensions/v1beta1\nkind: deployment\nmetadata: {name: a}\n');
    expect(resources.pods).toMatchObject([{ kind: 'Deployment', name: 'a' }]);
  });
});
