import { describe, it } from 'vitest';
import { testEdit, testRefusal } from '../testEdit.testing';
import { yaml } from '../testing/yaml.testing';

describe('repair of lists', () => {
  it('puts the missing dash into the blanks before the first key', () => {
    testEdit(
      yaml`
        spec:
          ingress:
            # who
            from: # these
            - podSelector: {}
            ports:
            - port: 80
      `,
      ({ at }) => ({ kind: 'repair', repair: { kind: 'wrapInList', at: at('spec', 'ingress') } }),
      yaml`
        spec:
          ingress:
            # who
          - from: # these
            - podSelector: {}
            ports:
            - port: 80
      `,
    );
  });

  it('indents the lines by a dash where there are no blanks for it', () => {
    testEdit(
      'spec:\r\n ports:\r\n  port: 80\r\n\r\n  # last\r\n  endPort: 90\r\n',
      ({ at }) => ({ kind: 'repair', repair: { kind: 'wrapInList', at: at('spec', 'ports', 'port') } }),
      'spec:\r\n ports:\r\n  port: [80]\r\n\r\n  # last\r\n  endPort: 90\r\n',
    );
    testEdit(
      'ports:\r\n port: 80\r\n\r\n # last\r\n endPort: 90\r\n',
      ({ at }) => ({ kind: 'repair', repair: { kind: 'wrapInList', at: at('ports') } }),
      'ports:\r\n - port: 80\r\n\r\n   # last\r\n   endPort: 90\r\n',
    );
  });

  it('puts brackets around what stands on the line of its key', () => {
    testEdit(
      yaml`
        spec:
          policyTypes: Ingress # only
          ingress: {ports: {port: 80}}
      `,
      ({ at }) => [
        { kind: 'repair', repair: { kind: 'wrapInList', at: at('spec', 'policyTypes') } },
        { kind: 'repair', repair: { kind: 'wrapInList', at: at('spec', 'ingress', 'ports') } },
        { kind: 'repair', repair: { kind: 'wrapInList', at: at('spec', 'ingress') } },
      ],
      yaml`
        spec:
          policyTypes: [Ingress] # only
          ingress: [{ports: [{port: 80}]}]
      `,
    );
  });

  it('takes the dashes of a map away', () => {
    testEdit(
      yaml`
        matchLabels:
        - role: db # this
        # and
        - tier: data
      `,
      ({ at }) => ({ kind: 'repair', repair: { kind: 'unwrapList', at: at('matchLabels') } }),
      yaml`
        matchLabels:
          role: db # this
        # and
          tier: data
      `,
    );
  });

  it('splits an item by one dash', () => {
    testEdit(
      yaml`
        from:
        - ipBlock:
            cidr: 10.0.0.0/8
          # these pods
          podSelector: # too
            matchLabels: {app: web}
          namespaceSelector: {}
        - podSelector: {}
      `,
      ({ at }) => ({
        kind: 'repair',
        repair: { kind: 'splitItem', at: at('from', 0), keys: ['podSelector', 'namespaceSelector'] },
      }),
      yaml`
        from:
        - ipBlock:
            cidr: 10.0.0.0/8
          # these pods
        - podSelector: # too
            matchLabels: {app: web}
          namespaceSelector: {}
        - podSelector: {}
      `,
    );
  });

  it('splits items in brackets, and items whose keys stand the other way round', () => {
    testEdit(
      yaml`
        from: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]
        to:
          - {ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}
      `,
      ({ at }) => [
        { kind: 'repair', repair: { kind: 'splitItem', at: at('from', 0), keys: ['podSelector'] } },
        { kind: 'repair', repair: { kind: 'splitItem', at: at('to', 0), keys: ['podSelector'] } },
      ],
      yaml`
        from: [{ipBlock: {cidr: 10.0.0.0/8}}, {podSelector: {}}]
        to:
          - {ipBlock: {cidr: 10.0.0.0/8}}
          - {podSelector: {}}
      `,
    );
    testEdit(
      'from:\n- podSelector: {}\n  ipBlock:\n    cidr: 10.0.0.0/8\n',
      ({ at }) => ({ kind: 'repair', repair: { kind: 'splitItem', at: at('from', 0), keys: ['podSelector'] } }),
      'from:\n- ipBlock:\n    cidr: 10.0.0.0/8\n- podSelector: {}\n',
    );
  });

  it('joins an item with the one before it by taking a dash away', () => {
    testEdit(
      yaml`
        from:
        - namespaceSelector: # there
            matchLabels: {team: sre}
        # and
        - podSelector: {}
      `,
      ({ at }) => ({ kind: 'repair', repair: { kind: 'joinItem', at: at('from', 1) } }),
      yaml`
        from:
        - namespaceSelector: # there
            matchLabels: {team: sre}
        # and
          podSelector: {}
      `,
    );
    testEdit(
      'from: [{namespaceSelector: {}}, {podSelector: {}}]\n',
      ({ at }) => ({ kind: 'repair', repair: { kind: 'joinItem', at: at('from', 1) } }),
      'from: [{namespaceSelector: {}, podSelector: {}}]\n',
    );
  });

  it('joins no items that have a key in common', () => {
    testRefusal(
      'from:\n- podSelector: {}\n- podSelector: {}\n',
      ({ at }) => ({ kind: 'repair', repair: { kind: 'joinItem', at: at('from', 1) } }),
      { kind: 'notFound', place: { file: 'manifests.yaml', document: 0, path: ['from', 1] } },
    );
  });

  it('inserts items where they belong, in the style of their neighbours', () => {
    testEdit(
      yaml`
        ports:
        - {port: 53} # names
        - {port: 80}
        more:
      `,
      ({ at }) => [
        {
          kind: 'repair',
          repair: { kind: 'insertItem', at: at('ports'), index: 1, value: { port: 53, protocol: 'UDP' } },
        },
        { kind: 'repair', repair: { kind: 'insertItem', at: at('ports'), index: 0, value: { port: 22 } } },
        { kind: 'repair', repair: { kind: 'insertItem', at: at('more'), index: 7, value: 'Egress' } },
      ],
      yaml`
        ports:
        - {port: 22}
        - {port: 53} # names
        - {port: 53, protocol: UDP}
        - {port: 80}
        more:
        - Egress
      `,
    );
  });

  it('merges what a repeated key holds by taking the key away', () => {
    testEdit(
      yaml`
        ingress:
        - from: # these
          - podSelector: {}
          from: # and these
          # all
          - namespaceSelector: {}
          ports:
          - port: 80
      `,
      ({ at }) => ({ kind: 'repair', repair: { kind: 'mergeKey', at: at('ingress', 0), key: 'from' } }),
      yaml`
        ingress:
        - from: # these
          - podSelector: {}
          # and these
          # all
          - namespaceSelector: {}
          ports:
          - port: 80
      `,
    );
  });

  it('merges what a repeated key holds from afar, and between brackets', () => {
    testEdit(
      yaml`
        spec:
          ingress:
          - {} # one
          policyTypes: [Ingress]
          ingress:
            # two
            - ports:
              - port: 80
        metadata: {labels: {a: x}, labels: {b: y}}
      `,
      ({ at }) => [
        { kind: 'repair', repair: { kind: 'mergeKey', at: at('spec'), key: 'ingress' } },
        { kind: 'repair', repair: { kind: 'mergeKey', at: at('metadata'), key: 'labels' } },
      ],
      yaml`
        spec:
          ingress:
          - {} # one
          # two
          - ports:
            - port: 80
          policyTypes: [Ingress]
        metadata: {labels: {a: x, b: y}}
      `,
    );
  });

  it('keeps the last of repeated keys', () => {
    testEdit(
      'labels:\n  app: web # once\n  app: api\n',
      ({ at }) => ({ kind: 'repair', repair: { kind: 'keepLast', at: at('labels'), key: 'app' } }),
      'labels:\n  app: api\n',
    );
  });
});
