import { describe, it } from 'vitest';
import { testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

describe('addNamespace', () => {
  it('goes with the namespaces that are there', () => {
    testEdit(
      {
        'w.yaml': 'kind: Pod\napiVersion: v1\nmetadata: {name: a}\n',
        'ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n    name: x\n',
      },
      { kind: 'addNamespace', name: 'shop', labels: { team: 'red' } },
      {
        'w.yaml': 'kind: Pod\napiVersion: v1\nmetadata: {name: a}\n',
        'ns.yaml':
          'apiVersion: v1\nkind: Namespace\nmetadata:\n    name: x\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n    name: shop\n    labels:\n        team: red\n',
      },
    );
  });

  it('refuses a namespace that is declared, not one that is only used', () => {
    testRefusal(
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: x}\n',
      { kind: 'addNamespace', name: 'x', labels: {} },
      { kind: 'nameTaken', name: 'x' },
    );
    testEdit(
      'kind: Pod\napiVersion: v1\nmetadata:\n  name: a\n  namespace: x\n',
      { kind: 'addNamespace', name: 'x', labels: {} },
      'kind: Pod\napiVersion: v1\nmetadata:\n  name: a\n  namespace: x\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n',
    );
  });
});

describe('renameNamespace', () => {
  it('takes everything in the namespace along, and peers that pick it by name', () => {
    const before = yaml`
      apiVersion: v1
      kind: Namespace
      metadata:
        name: data  # the databases
        labels: {team: data, kubernetes.io/metadata.name: data}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: db, namespace: "data"}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: db, namespace: data}
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: p
        namespace: data
      spec:
        podSelector: {matchLabels: {team: data}}
        ingress:
        - from:
          - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data, team: data}}
          - namespaceSelector:
              matchExpressions:
              - {key: kubernetes.io/metadata.name, operator: In, values: [shop, 'data']} # both
              - {key: team, operator: In, values: [data]}
      ---
      apiVersion: sluice.dev/v1alpha1
      kind: Scenario
      metadata: {name: data}
      spec:
        flows:
        - {from: data/db, to: "data/db[Pod]", port: 1}
        - {from: shop/data, to: database/x, port: 1}
    `;
    testEdit(
      before,
      { kind: 'renameNamespace', from: 'data', to: 'store' },
      before
        .replace('name: data  #', 'name: store  #')
        .replace(
          'labels: {team: data, kubernetes.io/metadata.name: data}',
          'labels: {team: data, kubernetes.io/metadata.name: store}',
        )
        .replace('namespace: "data"', 'namespace: "store"')
        .replace('{name: db, namespace: data}', '{name: db, namespace: store}')
        .replace('  namespace: data\n', '  namespace: store\n')
        .replace(
          '{matchLabels: {kubernetes.io/metadata.name: data,',
          '{matchLabels: {kubernetes.io/metadata.name: store,',
        )
        .replace("[shop, 'data']", "[shop, 'store']")
        .replace('{from: data/db, to: "data/db[Pod]"', '{from: store/db, to: "store/db[Pod]"'),
    );
  });

  it('writes the namespace of objects that left it out', () => {
    testEdit(
      'kind: Pod\napiVersion: v1\nmetadata:\n  name: a\n  labels: {}\n',
      { kind: 'renameNamespace', from: 'default', to: 'shop' },
      'kind: Pod\napiVersion: v1\nmetadata:\n  name: a\n  namespace: shop\n  labels: {}\n',
    );
  });

  it('refuses a namespace that is used already', () => {
    testRefusal(
      'kind: Pod\napiVersion: v1\nmetadata: {name: a, namespace: one}\n---\nkind: Pod\napiVersion: v1\nmetadata: {name: a, namespace: two}\n',
      { kind: 'renameNamespace', from: 'one', to: 'two' },
      { kind: 'nameTaken', name: 'two' },
    );
  });
});
