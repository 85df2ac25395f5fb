import { describe, it } from 'vitest';
import { testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

describe('repair', () => {
  it('moves rules out of podSelector by dedenting their lines and nothing else', () => {
    testEdit(
      yaml`
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: db-policy
        spec:
          podSelector:
            matchLabels:
              role: db
            # who may come in
            policyTypes:
            - Ingress   # only this way

            ingress:
            - from:
              - podSelector:
                  matchLabels:
                    name: "backend-pod"
         # odd, but left alone
              ports:
              - protocol: TCP
                port: 3306
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'moveKeys', from: at('spec', 'podSelector'), keys: ['policyTypes', 'ingress'], to: at('spec') },
      }),
      yaml`
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: db-policy
        spec:
          podSelector:
            matchLabels:
              role: db
          # who may come in
          policyTypes:
          - Ingress   # only this way

          ingress:
          - from:
            - podSelector:
                matchLabels:
                  name: "backend-pod"
         # odd, but left alone
            ports:
            - protocol: TCP
              port: 3306
      `,
    );
  });

  it('carries keys along that do not stand at the end, with the comments that are clearly theirs', () => {
    testEdit(
      yaml`
        spec:
            podSelector:
                # the types
                policyTypes: [Ingress] # one
                # the database
                matchLabels:
                    role: db
            # rules below
            ingress: []
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'moveKeys', from: at('spec', 'podSelector'), keys: ['policyTypes'], to: at('spec') },
      }),
      yaml`
        spec:
            podSelector:
                # the database
                matchLabels:
                    role: db
            # the types
            policyTypes: [Ingress] # one
            # rules below
            ingress: []
      `,
    );
  });

  it('leaves an empty selector where nothing stays behind', () => {
    testEdit(
      'spec:\r\n  podSelector: # everyone\r\n    ingress:\r\n      - {}\r\n',
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'moveKeys', from: at('spec', 'podSelector'), keys: ['ingress'], to: at('spec') },
      }),
      'spec:\r\n  podSelector: {} # everyone\r\n  ingress:\r\n    - {}\r\n',
    );
  });

  it('moves keys out of brackets', () => {
    testEdit(
      'spec: {podSelector: {matchLabels: {a: b}, ingress: [{}]}, policyTypes: [Ingress]}\n',
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'moveKeys', from: at('spec', 'podSelector'), keys: ['ingress'], to: at('spec') },
      }),
      'spec: {podSelector: {matchLabels: {a: b}}, ingress: [{}], policyTypes: [Ingress]}\n',
    );
  });

  it('moves ports from a peer to its rule', () => {
    testEdit(
      yaml`
        spec:
          ingress:
          - from:
            - podSelector: {} # anyone here
              ports: # but only
              - port: 80
            - ipBlock: {cidr: 10.0.0.0/8}
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: {
          kind: 'moveKeys',
          from: at('spec', 'ingress', 0, 'from', 0),
          keys: ['ports'],
          to: at('spec', 'ingress', 0),
        },
      }),
      yaml`
        spec:
          ingress:
          - from:
            - podSelector: {} # anyone here
            - ipBlock: {cidr: 10.0.0.0/8}
            ports: # but only
            - port: 80
      `,
    );
  });

  it('wraps labels in matchLabels', () => {
    testEdit(
      yaml`
        spec:
          podSelector:
            role: db # the database
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: {
          kind: 'moveKeys',
          from: at('spec', 'podSelector'),
          keys: ['role'],
          to: at('spec', 'podSelector', 'matchLabels'),
        },
      }),
      yaml`
        spec:
          podSelector:
            matchLabels:
              role: db # the database
      `,
    );
  });

  it('renames a key in the quotes that it has', () => {
    testEdit(
      `{"spec": {"policyType": ["Ingress"]}}`,
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'renameKey', at: at('spec'), key: 'policyType', to: 'policyTypes' },
      }),
      `{"spec": {"policyTypes": ["Ingress"]}}`,
    );
  });

  it('sets a value, quoted where it must be', () => {
    testEdit(
      'metadata:\n  labels:\n    version: 1 # first\n',
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'setValue', at: at('metadata', 'labels', 'version'), value: '1' },
      }),
      'metadata:\n  labels:\n    version: "1" # first\n',
    );
    testEdit(
      "a: 'x'\nport: 0443 # https\n",
      ({ at }) => ({ kind: 'repair', repair: { kind: 'setValue', at: at('port'), value: 443 } }),
      "a: 'x'\nport: 443 # https\n",
    );
  });

  it('removes a field with its line', () => {
    testEdit(
      'spec:\n  ports:\n  - port: 80\n    endPort: 70 # too low\n    protocol: TCP\n',
      ({ at }) => ({ kind: 'repair', repair: { kind: 'remove', at: at('spec', 'ports', 0, 'endPort') } }),
      'spec:\n  ports:\n  - port: 80\n    protocol: TCP\n',
    );
  });

  it('refuses where the key is taken, or gone', () => {
    const policy = 'spec:\n  podSelector: {ingress: []}\n  ingress: []\n';
    testRefusal(
      policy,
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'moveKeys', from: at('spec', 'podSelector'), keys: ['ingress'], to: at('spec') },
      }),
      { kind: 'nameTaken', name: 'ingress' },
    );
    testRefusal(policy, ({ at }) => ({ kind: 'repair', repair: { kind: 'remove', at: at('spec', 'egress') } }), {
      kind: 'notFound',
      place: { file: 'manifests.yaml', document: 0, path: ['spec', 'egress'] },
    });
  });
});
