import { describe, it } from 'vitest';
import { testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

describe('repair of several things', () => {
  it('adds a key where it usually stands', () => {
    testEdit(
      yaml`
        spec:
          podSelector: {} # all
          # rules
          egress: []
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'insertKey', at: at('spec'), key: 'policyTypes', value: ['Egress'] },
      }),
      yaml`
        spec:
          podSelector: {} # all
          policyTypes:
            - Egress
          # rules
          egress: []
      `,
    );
  });

  it('adds a key to a map that is not there yet', () => {
    testEdit(
      'from:\n- podSelector:\n',
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'insertKey', at: at('from', 0, 'podSelector'), key: 'matchLabels', value: { app: 'web' } },
      }),
      'from:\n- podSelector:\n    matchLabels:\n      app: web\n',
    );
  });

  it('adds no key that is there', () => {
    testRefusal(
      'spec: {policyTypes: []}\n',
      ({ at }) => ({ kind: 'repair', repair: { kind: 'insertKey', at: at('spec'), key: 'policyTypes', value: [] } }),
      { kind: 'nameTaken', name: 'policyTypes' },
    );
  });

  it('counts every place as it is before the first change', () => {
    testEdit(
      yaml`
        ports:
        - port: 80/TCP # web
        - {port: 53, protocol: UDP/TCP}
        - port: 9000-9100
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: {
          kind: 'together',
          repairs: [
            { kind: 'setValue', at: at('ports', 0, 'port'), value: 80 },
            { kind: 'insertKey', at: at('ports', 0), key: 'protocol', value: 'TCP' },
            { kind: 'setValue', at: at('ports', 1, 'protocol'), value: 'UDP' },
            { kind: 'insertItem', at: at('ports'), index: 2, value: { port: 53, protocol: 'TCP' } },
            { kind: 'setValue', at: at('ports', 2, 'port'), value: 9000 },
            { kind: 'insertKey', at: at('ports', 2), key: 'endPort', value: 9100 },
          ],
        },
      }),
      yaml`
        ports:
        - protocol: TCP
          port: 80 # web
        - {port: 53, protocol: UDP}
        - {port: 53, protocol: TCP}
        - port: 9000
          endPort: 9100
      `,
    );
  });

  it('moves keys out of an item and takes the rest of it away', () => {
    testEdit(
      yaml`
        ingress:
        - from:
          - podSelector: {}
          - ports: # but only
            - port: 80
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: {
          kind: 'together',
          repairs: [
            { kind: 'moveKeys', from: at('ingress', 0, 'from', 1), keys: ['ports'], to: at('ingress', 0) },
            { kind: 'remove', at: at('ingress', 0, 'from', 1) },
          ],
        },
      }),
      yaml`
        ingress:
        - from:
          - podSelector: {}
          ports: # but only
          - port: 80
      `,
    );
  });

  it('gives a key without value what stands beside it', () => {
    testEdit(
      yaml`
        from:
        - namespaceSelector: # of the project
          matchLabels:
            project: x
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: {
          kind: 'moveKeys',
          from: at('from', 0),
          keys: ['matchLabels'],
          to: at('from', 0, 'namespaceSelector'),
        },
      }),
      yaml`
        from:
        - namespaceSelector: # of the project
            matchLabels:
              project: x
      `,
    );
  });

  it('does what policies are asked for, one after the other', () => {
    const before = yaml`
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: p
      spec:
        podSelector: {}
        egress:
        - {}
        ingress:
        - ports: [{port: 80}] # web
        - {}
    `;
    testEdit(
      before,
      ({ policy, at }) => ({
        kind: 'repair',
        repair: {
          kind: 'editPolicies',
          edits: [
            { kind: 'removeItem', item: at('spec', 'egress', 0) },
            { kind: 'removeItem', item: at('spec', 'ingress', 1) },
            {
              kind: 'addRulePort',
              policy: policy('p'),
              direction: 'ingress',
              rule: 0,
              port: { protocol: 'TCP', port: 443 },
            },
          ],
        },
      }),
      yaml`
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: p
        spec:
          podSelector: {}
          policyTypes:
          - Ingress
          - Egress
          ingress:
          - ports: [{port: 80}, {protocol: TCP, port: 443}] # web
      `,
    );
  });

  it('rewrites characters of a document that cannot be read', () => {
    testEdit(
      'kind: A\n---\nspec:\n\tpodSelector: {} # all\n',
      {
        kind: 'repair',
        repair: {
          kind: 'rewriteText',
          at: { file: 'manifests.yaml', document: 1, path: [] },
          replacements: [{ from: 6, removed: '\t', inserted: '  ' }],
        },
      },
      'kind: A\n---\nspec:\n  podSelector: {} # all\n',
    );
  });

  it('rewrites no text that has become another', () => {
    testRefusal(
      'spec:\n\tpodSelector: {}\n',
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'rewriteText', at: at(), replacements: [{ from: 0, removed: '\t', inserted: '  ' }] },
      }),
      { kind: 'notFound', place: { file: 'manifests.yaml', document: 0, path: [] } },
    );
  });
});
