import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../read';

const noteText = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: db-policy
spec:
  podSelector:
    matchLabels:
      role: db
    policyTypes:
    - Ingress
    ingress:
    - from:
      - podSelector:
          matchLabels:
            name: backend-pod 
      ports:
      - protocol: TCP
        port: 3306
`;

const policyText = (spec: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\nspec:\n${spec}`;

function readPolicy(text: string) {
  const { resources, findings } = read([{ name: 'p.yaml', text }]);
  const [policy] = resources.policies;
  if (!policy) throw new Error('the text holds a policy');
  return { policy, findings };
}

const at = (...path: (string | number)[]) => ({ file: 'p.yaml', document: 0, path });

describe('decodePolicy', () => {
  it('tells rules under podSelector once, and offers to move them', () => {
    const { policy, findings } = readPolicy(noteText);
    expect(findings).toEqual([
      {
        code: 'rulesUnderPodSelector',
        severity: 'error',
        place: at('spec', 'podSelector', 'policyTypes'),
        path: ['spec', 'podSelector'],
        range: { from: noteText.indexOf('policyTypes'), to: noteText.indexOf('policyTypes') + 11 },
        apiMessage:
          'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: strict decoding error: unknown field "spec.podSelector.ingress", unknown field "spec.podSelector.policyTypes"',
        params: { field: 'policyTypes', keys: 'policyTypes, ingress' },
        repairs: [
          { kind: 'moveKeys', from: at('spec', 'podSelector'), keys: ['policyTypes', 'ingress'], to: at('spec') },
        ],
        lenient: { effect: 'nobodyIn', params: { pods: 'role=db' } },
      },
    ]);
    expect(policy).toEqual({
      kind: 'NetworkPolicy',
      namespace: 'default',
      name: 'db-policy',
      podSelector: { matchLabels: new Map([['role', 'db']]), matchExpressions: [] },
      policyTypes: ['ingress'],
      policyTypesDefaulted: true,
      ingress: [],
      egress: [],
      admission: 'refusedByStrict',
      origin: at(),
    });
  });

  it('does not offer to move a key onto one that is there', () => {
    const { findings } = readPolicy(policyText('  podSelector:\n    ingress: []\n  ingress: []\n'));
    expect(findings).toMatchObject([{ code: 'unknownField', path: ['spec', 'podSelector', 'ingress'] }]);
  });

  it('fills in what the API server fills in', () => {
    const { policy } = readPolicy(policyText('  egress:\n  - ports:\n    - port: 53\n    - {}\n    -\n'));
    expect(policy).toMatchObject({
      podSelector: { matchLabels: new Map(), matchExpressions: [] },
      policyTypes: ['ingress', 'egress'],
      policyTypesDefaulted: true,
      egress: [{ peers: [], ports: [{ protocol: 'TCP', port: 53 }, { protocol: 'TCP' }, { protocol: 'TCP' }] }],
      admission: 'accepted',
    });
  });

  it.each([
    ['  egress: []\n', ['ingress'], true],
    ['  policyTypes: []\n  egress: [{}]\n', ['ingress', 'egress'], true],
    ['  policyTypes: [Egress, Ingress]\n', ['ingress', 'egress'], false],
    ['  policyTypes: [Egress]\n  ingress: [{}]\n', ['egress'], false],
  ])('reads the policy types of %j', (spec, policyTypes, policyTypesDefaulted) => {
    expect(readPolicy(policyText(spec)).policy).toMatchObject({ policyTypes, policyTypesDefaulted });
  });

  it('reads a policy without spec as one that closes its namespace', () => {
    const text = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: shop}\n';
    expect(readPolicy(text).policy).toMatchObject({
      namespace: 'shop',
      policyTypes: ['ingress'],
      ingress: [],
      admission: 'accepted',
    });
  });

  it('tells absent, null and empty selectors of a peer apart', () => {
    const { policy } = readPolicy(
      policyText(
        '  ingress:\n  - from:\n    - podSelector: {}\n      namespaceSelector:\n    - namespaceSelector: {}\n',
      ),
    );
    const empty = { matchLabels: new Map(), matchExpressions: [] };
    expect(policy.ingress).toEqual([{ peers: [{ podSelector: empty }, { namespaceSelector: empty }], ports: [] }]);
  });

  it('keeps positions of items that are wrong', () => {
    const { policy, findings } = readPolicy(policyText('  ingress:\n  - 80\n  - ports:\n    - web\n    - port: 443\n'));
    expect(policy.ingress[1]?.ports[1]).toEqual({ protocol: 'TCP', port: 443 });
    expect(policy.admission).toBe('refused');
    expect(findings.map(({ apiMessage }) => apiMessage)).toEqual([
      'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: json: cannot unmarshal number into Go struct field NetworkPolicySpec.spec.ingress of type v1.NetworkPolicyIngressRule',
      'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: json: cannot unmarshal string into Go struct field NetworkPolicyIngressRule.spec.ingress.ports of type v1.NetworkPolicyPort',
    ]);
  });

  it('gives every broken rule the whole answer, and tells a field once', () => {
    const { findings } = readPolicy(
      policyText('  ingress:\n  - ports:\n    - port: 80/TCP\n      protocol: tcp\n    - port: 0\n'),
    );
    const answer = [
      'The NetworkPolicy "p" is invalid: ',
      '* spec.ingress[0].ports[0].protocol: Unsupported value: "tcp": supported values: "TCP", "UDP", "SCTP"',
      '* spec.ingress[0].ports[0].port: Invalid value: "80/TCP": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
      '* spec.ingress[0].ports[0].port: Invalid value: "80/TCP": must contain at least one letter (a-z)',
      '* spec.ingress[0].ports[1].port: Invalid value: 0: must be between 1 and 65535, inclusive',
    ].join('\n');
    expect(findings).toMatchObject([
      { code: 'invalidPortName', params: { name: '80/TCP', context: 'protocol' }, apiMessage: answer },
      { code: 'unsupportedProtocol', apiMessage: answer },
      { code: 'invalidPort', apiMessage: answer },
    ]);
  });

  it('names the map as the server does, and shows the label', () => {
    const text = policyText('  podSelector:\n    matchLabels:\n      app: "web*"\n');
    const { findings } = readPolicy(text);
    expect(findings).toMatchObject([
      {
        code: 'invalidLabelValue',
        path: ['spec', 'podSelector', 'matchLabels'],
        place: at('spec', 'podSelector', 'matchLabels', 'app'),
        range: { from: text.indexOf('"web*"'), to: text.indexOf('"web*"') + 6 },
      },
    ]);
  });

  it('refuses what no server has', () => {
    const { policy, findings } = readPolicy(
      policyText('  podSelector: {}\n').replace('networking.k8s.io/v1', 'networking.k8s.io/v1beta1'),
    );
    expect(policy.admission).toBe('refused');
    expect(findings).toMatchObject([
      {
        code: 'wrongApiVersion',
        apiMessage:
          'error: resource mapping not found for name: "p" namespace: "" from "p.yaml": no matches for kind "NetworkPolicy" in version "networking.k8s.io/v1beta1"\nensure CRDs are installed first',
        repairs: [{ kind: 'setValue', at: at('apiVersion'), value: 'networking.k8s.io/v1' }],
      },
    ]);
  });

  it('tells unknown fields of the metadata too, in the order in which kubectl sends them', () => {
    const { findings } = readPolicy(
      `${policyText('  podSelector: {}\n').replace('  name: p\n', '  name: p\n  label: {}\n')}foo: 1\n`,
    );
    expect(findings[0]?.apiMessage).toBe(
      'Error from server (BadRequest): NetworkPolicy in version "v1" cannot be handled as a NetworkPolicy: strict decoding error: unknown field "foo", unknown field "metadata.label"',
    );
    expect(findings.map(({ repairs }) => repairs)).toEqual([
      [{ kind: 'renameKey', at: at('metadata'), key: 'label', to: 'labels' }],
      [],
    ]);
  });

  const inRule = ['spec', 'ingress', 0];
  it.each([
    [
      'ports: [{port: "80"}]',
      [{ kind: 'setValue', at: at(...inRule, 'ports', 0, 'port'), value: 80, intent: 'unquote' }],
    ],
    ['ports: [{protocol: tcp}]', [{ kind: 'setValue', at: at(...inRule, 'ports', 0, 'protocol'), value: 'TCP' }]],
    ['ports: [{protocol: ICMP}]', []],
    [
      'ports: [{port: 80, endPort: "90"}]',
      [{ kind: 'setValue', at: at(...inRule, 'ports', 0, 'endPort'), value: 90, intent: 'unquote' }],
    ],
    [
      'ports: [{containerPort: 80}]',
      [{ kind: 'renameKey', at: at(...inRule, 'ports', 0), key: 'containerPort', to: 'port' }],
    ],
    ['form: []', [{ kind: 'renameKey', at: at(...inRule), key: 'form', to: 'from' }]],
    ['to: []', [{ kind: 'renameKey', at: at(...inRule), key: 'to', to: 'from' }]],
    ['from: [], to: []', []],
    [
      'from: [{podSelector: {}, ports: []}]',
      [{ kind: 'moveKeys', from: at(...inRule, 'from', 0), keys: ['ports'], to: at(...inRule) }],
    ],
    [
      'from: [{namespaceSelector: {matchLabels: {a: b}, podSelector: {}}}]',
      [
        {
          kind: 'moveKeys',
          from: at(...inRule, 'from', 0, 'namespaceSelector'),
          keys: ['podSelector'],
          to: at(...inRule, 'from', 0),
        },
      ],
    ],
    [
      'from: [{ipBlock: {cidr: 10.0.0.1}}]',
      [{ kind: 'setValue', at: at(...inRule, 'from', 0, 'ipBlock', 'cidr'), value: '10.0.0.1/32' }],
    ],
    [
      'from: [{ipBlock: {cidr: "2001:DB8::1"}}]',
      [{ kind: 'setValue', at: at(...inRule, 'from', 0, 'ipBlock', 'cidr'), value: '2001:db8::1/128' }],
    ],
    [
      'from: [{ipBlock: {cidr: 192.168.1.5/24}}]',
      [
        {
          kind: 'setValue',
          at: at(...inRule, 'from', 0, 'ipBlock', 'cidr'),
          value: '192.168.1.0/24',
          intent: 'wholeRange',
        },
        {
          kind: 'setValue',
          at: at(...inRule, 'from', 0, 'ipBlock', 'cidr'),
          value: '192.168.1.5/32',
          intent: 'oneAddress',
        },
      ],
    ],
    [
      'from: [{podSelector: {matchLabels: {on: yes}}}]',
      [
        {
          kind: 'setValue',
          at: at(...inRule, 'from', 0, 'podSelector', 'matchLabels', 'true'),
          value: 'yes',
          intent: 'quote',
        },
      ],
    ],
  ])('offers to mend {%s}', (rule, repairs) => {
    expect(
      readPolicy(policyText(`  ingress:\n  - {${rule}}\n`)).findings.flatMap((finding) => finding.repairs),
    ).toEqual(repairs);
  });

  it('reads anything at all as a spec without throwing, and shows findings within the text', () => {
    const key = fc.constantFrom(
      'podSelector',
      'matchLabels',
      'ingress',
      'from',
      'ports',
      'port',
      'ipBlock',
      'cidr',
      'x',
    );
    const { spec } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.double(),
        fc.string(),
        fc.constantFrom('::/0', 'Exists'),
      ),
      list: fc.array(tie('spec'), { maxLength: 3 }),
      map: fc.dictionary(key, tie('spec'), { maxKeys: 4 }),
      spec: fc.oneof({ maxDepth: 6 }, tie('leaf'), tie('list'), tie('map')),
    }));
    fc.assert(
      fc.property(spec, (value) => {
        const text = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: ${JSON.stringify(value)}\n`;
        const { policy, findings } = readPolicy(text);
        for (const { range } of findings) {
          expect(range.from).toBeLessThan(range.to);
          expect(range.to).toBeLessThanOrEqual(text.length);
        }
        const refused = findings.some(({ severity }) => severity === 'error');
        expect(policy.admission === 'accepted').toBe(!refused);
      }),
      { numRuns: 200 },
    );
  });
});
