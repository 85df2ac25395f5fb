import { describe, expect, it } from 'vitest';
import type { LabelSelector } from '#netpol';
import { createdBy, testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

const everyPod: LabelSelector = { matchLabels: new Map(), matchExpressions: [] };
const labelled = (labels: Readonly<Record<string, string>>): LabelSelector => ({
  ...everyPod,
  matchLabels: new Map(Object.entries(labels)),
});

const dbPolicy = yaml`
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata:
    name: db-policy
  spec:
    podSelector:
      matchLabels: {role: db}
    policyTypes: [Ingress]   # egress stays open
    ingress:
    # the backend
    - from:
      - podSelector:
          matchLabels: {name: backend-pod}
      ports:
      - protocol: TCP
        port: 3306

    # monitoring
    - from:
      - namespaceSelector: {}
        podSelector: {matchLabels: {app: prometheus}}
      - ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.2.0.0/16]}
      ports: [{port: 9104}]
`;

describe('addPolicy', () => {
  it('writes a policy as one would by hand', () => {
    const edit = {
      kind: 'addPolicy',
      namespace: 'shop',
      name: 'api',
      podSelector: labelled({ app: 'api' }),
      policyTypes: ['ingress', 'egress'],
      ingress: [
        {
          peers: [
            { podSelector: everyPod, namespaceSelector: labelled({ 'kubernetes.io/metadata.name': 'web' }) },
            { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
          ],
          ports: [
            { protocol: 'TCP', port: 80, endPort: 90 },
            { protocol: 'UDP', port: 'dns' },
          ],
        },
        { peers: [], ports: [] },
      ],
      egress: [
        {
          peers: [{ podSelector: { ...everyPod, matchExpressions: [{ key: 'app', operator: 'Exists', values: [] }] } }],
          ports: [],
        },
      ],
    } as const;
    testEdit({ 'policies.yaml': '# all policies\n' }, edit, {
      'policies.yaml': yaml`
        # all policies
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: api
          namespace: shop
        spec:
          podSelector:
            matchLabels:
              app: api
          policyTypes:
            - Ingress
            - Egress
          ingress:
            - from:
                - namespaceSelector:
                    matchLabels:
                      kubernetes.io/metadata.name: web
                  podSelector: {}
                - ipBlock:
                    cidr: 10.0.0.0/8
                    except:
                      - 10.1.0.0/16
              ports:
                - protocol: TCP
                  port: 80
                  endPort: 90
                - protocol: UDP
                  port: dns
            - {}
          egress:
            - to:
                - podSelector:
                    matchExpressions:
                      - key: app
                        operator: Exists
      `,
    });
    expect(createdBy({ 'policies.yaml': '# all policies\n' }, edit)).toEqual({
      file: 'policies.yaml',
      document: 0,
      path: [],
    });
  });

  it('follows the habits of the file: lists, brackets, line breaks', () => {
    testEdit(
      dbPolicy.replaceAll('\n', '\r\n'),
      {
        kind: 'addPolicy',
        namespace: 'default',
        name: 'deny',
        podSelector: everyPod,
        policyTypes: ['egress'],
        egress: [{ peers: [{ podSelector: labelled({ a: '1' }) }], ports: [] }],
      },
      `${dbPolicy}${yaml`
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: deny
        spec:
          podSelector: {}
          policyTypes: [Egress]
          egress:
          - to:
            - podSelector: {matchLabels: {a: "1"}}
      `}`.replaceAll('\n', '\r\n'),
    );
  });

  it('refuses a name that is taken in the namespace', () => {
    const edit = {
      kind: 'addPolicy',
      namespace: 'default',
      name: 'db-policy',
      podSelector: everyPod,
      policyTypes: ['ingress'],
    } as const;
    testRefusal(dbPolicy, edit, { kind: 'nameTaken', name: 'db-policy' });
  });
});

describe('addRule, addPeer and addRulePort', () => {
  it('append below the last item', () => {
    testEdit(
      dbPolicy,
      ({ policy }) => [
        {
          kind: 'addRule',
          policy: policy('db-policy'),
          direction: 'ingress',
          rule: { peers: [{ podSelector: everyPod }], ports: [{ protocol: 'TCP', port: 22 }] },
        },
        {
          kind: 'addPeer',
          policy: policy('db-policy'),
          direction: 'ingress',
          rule: 0,
          peer: { podSelector: labelled({ name: 'admin' }) },
        },
        {
          kind: 'addRulePort',
          policy: policy('db-policy'),
          direction: 'ingress',
          rule: 1,
          port: { protocol: 'UDP', port: 53 },
        },
      ],
      yaml`
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: db-policy
        spec:
          podSelector:
            matchLabels: {role: db}
          policyTypes: [Ingress]   # egress stays open
          ingress:
          # the backend
          - from:
            - podSelector:
                matchLabels: {name: backend-pod}
            - podSelector: {matchLabels: {name: admin}}
            ports:
            - protocol: TCP
              port: 3306

          # monitoring
          - from:
            - namespaceSelector: {}
              podSelector: {matchLabels: {app: prometheus}}
            - ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.2.0.0/16]}
            ports: [{port: 9104}, {protocol: UDP, port: 53}]
          - from:
            - podSelector: {}
            ports: [{protocol: TCP, port: 22}]
      `,
    );
  });

  it('create the direction in its usual place', () => {
    testEdit(
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n    podSelector: {}\n    policyTypes:\n        - Ingress\n        - Egress\n    egress: # out\n        - {}\n',
      ({ policy }) => ({
        kind: 'addRule',
        policy: policy('p'),
        direction: 'ingress',
        rule: { peers: [], ports: [{ protocol: 'TCP', port: 80 }] },
      }),
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n    podSelector: {}\n    policyTypes:\n        - Ingress\n        - Egress\n    ingress:\n        - ports:\n              - protocol: TCP\n                port: 80\n    egress: # out\n        - {}\n',
    );
  });

  it('open a list that says nothing yet', () => {
    testEdit(
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n  podSelector: {}\n  ingress: [] # nobody\n',
      ({ policy }) => ({
        kind: 'addRule',
        policy: policy('p'),
        direction: 'ingress',
        rule: { peers: [{ podSelector: everyPod }], ports: [] },
      }),
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n  podSelector: {}\n  ingress: # nobody\n    - from:\n        - podSelector: {}\n',
    );
  });
});

describe('addPolicyType', () => {
  it('appends to the types that are written', () => {
    testEdit(
      dbPolicy,
      ({ policy }) => ({ kind: 'addPolicyType', policy: policy('db-policy'), direction: 'egress' }),
      dbPolicy.replace('[Ingress]', '[Ingress, Egress]'),
    );
    testEdit(
      dbPolicy,
      ({ policy }) => ({ kind: 'addPolicyType', policy: policy('db-policy'), direction: 'ingress' }),
      dbPolicy,
    );
  });

  it('writes out the types that were left to the default', () => {
    testEdit(
      dbPolicy.replace('  policyTypes: [Ingress]   # egress stays open\n', ''),
      ({ policy }) => ({ kind: 'addPolicyType', policy: policy('db-policy'), direction: 'egress' }),
      dbPolicy.replace('  policyTypes: [Ingress]   # egress stays open\n', '  policyTypes:\n  - Ingress\n  - Egress\n'),
    );
  });
});

describe('removeItem', () => {
  const item = (...path: readonly (string | number)[]) =>
    ({ kind: 'removeItem', item: { file: 'manifests.yaml', document: 0, path: ['spec', ...path] } }) as const;

  it('takes a rule with its comment', () => {
    testEdit(dbPolicy, item('ingress', 0), dbPolicy.replace(/ {2}# the backend\n(.*\n)*? +port: 3306\n\n/, ''));
    testEdit(dbPolicy, item('ingress', 1), dbPolicy.replace(/\n {2}# monitoring\n(.*\n)*/, ''));
  });

  it('takes a peer, a port or an exception', () => {
    testEdit(dbPolicy, item('ingress', 1, 'from', 0), dbPolicy.replace(/ {4}- namespaceSelector.*\n.*\n/, ''));
    testEdit(dbPolicy, item('ingress', 1, 'from', 1, 'ipBlock', 'except', 0), dbPolicy.replace('10.1.0.0/16, ', ''));
  });

  it('takes the rule with its last peer or port', () => {
    testEdit(
      dbPolicy,
      item('ingress', 0, 'from', 0),
      dbPolicy.replace(/ {2}# the backend\n(.*\n)*? +port: 3306\n\n/, ''),
    );
    testEdit(dbPolicy, item('ingress', 1, 'ports', 0), dbPolicy.replace(/\n {2}# monitoring\n(.*\n)*/, ''));
  });

  it('takes except with its last range', () => {
    testEdit(
      dbPolicy,
      [item('ingress', 1, 'from', 1, 'ipBlock', 'except', 1), item('ingress', 1, 'from', 1, 'ipBlock', 'except', 0)],
      dbPolicy.replace(', except: [10.1.0.0/16, 10.2.0.0/16]', ''),
    );
  });

  it('takes the direction with its last rule: the types that are written go on isolating', () => {
    testEdit(dbPolicy, [item('ingress', 1), item('ingress', 0)], dbPolicy.replace(/ {2}ingress:\n(.*\n)*/, ''));
  });

  it('writes out the types before the last egress rule goes, since without it egress would be open', () => {
    testEdit(
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n  podSelector: {}\n  egress:\n  - to: [{podSelector: {}}]\n',
      item('egress', 0, 'to', 0),
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n  podSelector: {}\n  policyTypes:\n  - Ingress\n  - Egress\n',
    );
  });

  it('refuses what is not there', () => {
    testRefusal(dbPolicy, item('ingress', 2), { kind: 'notFound', place: item('ingress', 2).item });
  });
});

describe('renamePolicy', () => {
  it('renames a policy of an administrator, but not to the name of another', () => {
    const admin = (name: string) =>
      `apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata:\n  name: ${name} # why\nspec:\n  priority: 1\n  subject: {namespaces: {}}\n`;
    const text = `${admin('guard')}---\n${admin('other')}`;
    const rename = (to: string) => () =>
      ({ kind: 'renamePolicy', policy: { file: 'manifests.yaml', document: 0, path: [] }, to }) as const;
    testEdit(text, rename('gate'), text.replace('guard', 'gate'));
    testRefusal(text, rename('other'), { kind: 'nameTaken', name: 'other' });
  });

  it('changes the name alone', () => {
    testEdit(
      dbPolicy,
      ({ policy }) => ({ kind: 'renamePolicy', policy: policy('db-policy'), to: 'db' }),
      dbPolicy.replace('name: db-policy', 'name: db'),
    );
  });
});
