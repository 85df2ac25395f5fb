import { describe, expect, it } from 'vitest';
import { read } from '../../read';

const header = (apiVersion: string, kind: string, name: string) =>
  `apiVersion: policy.networking.k8s.io/${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n`;
const admin = (spec: string) => header('v1alpha1', 'AdminNetworkPolicy', 'guard') + spec;
const baseline = (spec: string, name = 'default') => header('v1alpha1', 'BaselineAdminNetworkPolicy', name) + spec;
const cluster = (spec: string) => header('v1alpha2', 'ClusterNetworkPolicy', 'guard') + spec;

const head = '  priority: 10\n  subject: {namespaces: {}}\n';
const clusterHead = `  tier: Admin\n${head}`;
const ingress = (rule: string) => `${head}  ingress: [${rule}]\n`;
const egress = (rule: string) => `${head}  egress: [${rule}]\n`;

function readPolicy(text: string) {
  const { resources, findings } = read([{ name: 'p.yaml', text }]);
  const [policy] = resources.adminPolicies;
  if (!policy) throw new Error('the text holds a policy');
  return { policy, findings };
}

const told = (text: string) =>
  readPolicy(text).findings.map(({ code, path, apiMessage }) =>
    [code, path.join('.'), ...(apiMessage === undefined ? [] : [apiMessage])].join(' | '),
  );

const at = (...path: (string | number)[]) => ({ file: 'p.yaml', document: 0, path });
const any = { matchLabels: new Map(), matchExpressions: [] };
const labelled = (key: string, value: string) => ({ matchLabels: new Map([[key, value]]), matchExpressions: [] });

describe('decodeAdminPolicy', () => {
  it('reads an AdminNetworkPolicy', () => {
    const { policy, findings } = readPolicy(
      admin(`  priority: 10
  subject:
    pods:
      namespaceSelector: {matchLabels: {team: pay}}
      podSelector: {}
  ingress:
  - name: scrape
    action: Allow
    from:
    - namespaces: {matchLabels: {team: sre}}
    ports:
    - portNumber: {port: 9090}
    - portRange: {protocol: UDP, start: 8000, end: 8010}
    - namedPort: metrics
  - action: Pass
    from: [{pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}}]
  egress:
  - action: Deny
    to: [{networks: [10.0.0.0/8, "fd00::/8"]}]
`),
    );
    expect(findings).toEqual([]);
    expect(policy).toEqual({
      kind: 'AdminNetworkPolicy',
      name: 'guard',
      tier: 'Admin',
      priority: 10,
      subject: { kind: 'pods', namespaceSelector: labelled('team', 'pay'), podSelector: any },
      ingress: [
        {
          name: 'scrape',
          action: 'Accept',
          peers: [{ kind: 'namespaces', namespaceSelector: labelled('team', 'sre') }],
          ports: [
            { kind: 'range', protocol: 'TCP', port: 9090, endPort: 9090 },
            { kind: 'range', protocol: 'UDP', port: 8000, endPort: 8010 },
            { kind: 'named', name: 'metrics' },
          ],
        },
        {
          action: 'Pass',
          peers: [{ kind: 'pods', namespaceSelector: any, podSelector: labelled('app', 'web') }],
          ports: [],
        },
      ],
      egress: [{ action: 'Deny', peers: [{ kind: 'networks', cidrs: ['10.0.0.0/8', 'fd00::/8'] }], ports: [] }],
      admission: 'accepted',
      origin: at(),
    });
  });

  it('reads the BaselineAdminNetworkPolicy', () => {
    const { policy, findings } = readPolicy(
      baseline('  subject: {namespaces: {}}\n  ingress: [{action: Deny, from: [{namespaces: {}}]}]\n'),
    );
    expect(findings).toEqual([]);
    expect(policy).toMatchObject({ tier: 'Baseline', priority: 0, egress: [], admission: 'accepted' });
    expect(policy.ingress).toEqual([
      { action: 'Deny', peers: [{ kind: 'namespaces', namespaceSelector: any }], ports: [] },
    ]);
  });

  it('reads a ClusterNetworkPolicy of either tier', () => {
    const text = cluster(`  tier: Baseline
  priority: 1000
  subject: {namespaces: {}}
  egress:
  - action: Accept
    to: [{pods: {podSelector: {matchLabels: {app: dns}}}}]
    protocols:
    - udp: {destinationPort: {number: 53}}
    - tcp: {destinationPort: {range: {start: 53, end: 54}}}
    - sctp: {destinationPort: {number: 9}}
    - destinationNamedPort: dns
`);
    const { policy, findings } = readPolicy(text);
    expect(findings).toEqual([]);
    expect(policy).toMatchObject({ kind: 'ClusterNetworkPolicy', tier: 'Baseline', priority: 1000 });
    expect(policy.egress).toEqual([
      {
        action: 'Accept',
        peers: [{ kind: 'pods', namespaceSelector: any, podSelector: labelled('app', 'dns') }],
        ports: [
          { kind: 'range', protocol: 'UDP', port: 53, endPort: 53 },
          { kind: 'range', protocol: 'TCP', port: 53, endPort: 54 },
          { kind: 'range', protocol: 'SCTP', port: 9, endPort: 9 },
          { kind: 'named', name: 'dns' },
        ],
      },
    ]);
    expect(readPolicy(text.replace('Baseline', 'Admin')).policy.tier).toBe('Admin');
  });

  it('overlooks a namespace, as these kinds have none', () => {
    expect(readPolicy(admin(head).replace('guard', 'guard\n  namespace: My_NS')).findings).toEqual([]);
  });

  it('keeps what cannot be simulated, and says so', () => {
    const { policy, findings } = readPolicy(
      admin(egress('{action: Allow, to: [{nodes: {}}, {domainNames: ["*.example.com"]}]}')),
    );
    expect(policy.admission).toBe('accepted');
    expect(policy.egress[0]?.peers).toEqual([
      { kind: 'notSimulated', field: 'nodes' },
      { kind: 'notSimulated', field: 'domainNames' },
    ]);
    expect(findings).toMatchObject([
      { code: 'peerNotSimulated', severity: 'info', place: at('spec', 'egress', 0, 'to', 0, 'nodes') },
      { code: 'peerNotSimulated', severity: 'info', place: at('spec', 'egress', 0, 'to', 1, 'domainNames') },
    ]);
  });

  it('keeps a peer whose only field is not known, closed', () => {
    const { policy, findings } = readPolicy(admin(ingress('{action: Deny, from: [{serviceAccounts: {}}]}')));
    expect(policy.ingress[0]?.peers).toEqual([{ kind: 'unknownField' }]);
    expect(policy.admission).toBe('refusedByStrict');
    expect(findings.map(({ apiMessage }) => apiMessage)).toEqual([
      'Error from server (BadRequest): AdminNetworkPolicy in version "v1alpha1" cannot be handled as a AdminNetworkPolicy: strict decoding error: unknown field "spec.ingress[0].from[0].serviceAccounts"',
    ]);
  });

  it('knows the words of NetworkPolicy and of the other version', () => {
    const { findings } = readPolicy(
      cluster(`${clusterHead}  ingress: [{action: Deny, from: [{namespaces: {}}], ports: []}]\n  podSelector: {}\n`),
    );
    expect(findings.map(({ params }) => params)).toEqual([
      { field: 'ports', suggestion: 'protocols', context: 'adminWord' },
      { field: 'podSelector', suggestion: 'subject', context: 'adminWord' },
    ]);
  });

  it.each([
    ['nothing at all', admin(''), ['required | spec | spec: Required value']],
    [
      'an empty spec',
      cluster('  {}\n'),
      [
        'required | spec.tier | spec.tier: Required value',
        'required | spec.priority | spec.priority: Required value',
        'required | spec.subject | spec.subject: Required value',
      ],
    ],
    [
      'a priority out of bounds',
      admin('  priority: -1\n  subject: {namespaces: {}}\n'),
      [
        'invalidPriority | spec.priority | spec.priority: Invalid value: -1: spec.priority in body should be greater than or equal to 0',
      ],
    ],
    [
      'both kinds of subject',
      admin('  priority: 1\n  subject: {namespaces: {}, pods: {namespaceSelector: {}, podSelector: {}}}\n'),
      ['exactlyOneField | spec.subject'],
    ],
    ['a subject without a field', admin('  priority: 1\n  subject: {}\n'), ['exactlyOneField | spec.subject']],
    [
      'pods without their selectors',
      admin('  priority: 1\n  subject: {pods: {}}\n'),
      [
        'required | spec.subject.pods.namespaceSelector | spec.subject.pods.namespaceSelector: Required value',
        'required | spec.subject.pods.podSelector | spec.subject.pods.podSelector: Required value',
      ],
    ],
    [
      'an action of the other version',
      admin(ingress('{action: Accept, from: [{namespaces: {}}]}')),
      [
        'unsupportedAction | spec.ingress.0.action | spec.ingress[0].action: Unsupported value: "Accept": supported values: "Allow", "Deny", "Pass"',
      ],
    ],
    [
      'Pass in the baseline',
      baseline('  subject: {namespaces: {}}\n  ingress: [{action: Pass, from: [{namespaces: {}}]}]\n'),
      [
        'unsupportedAction | spec.ingress.0.action | spec.ingress[0].action: Unsupported value: "Pass": supported values: "Allow", "Deny"',
      ],
    ],
    [
      'a rule without anything',
      admin(ingress('{}')),
      [
        'required | spec.ingress.0.action | spec.ingress[0].action: Required value',
        'required | spec.ingress.0.from | spec.ingress[0].from: Required value',
      ],
    ],
    [
      'an empty list of peers',
      admin(egress('{action: Deny, to: []}')),
      [
        'itemsNeeded | spec.egress.0.to | spec.egress[0].to: Invalid value: 0: spec.egress[0].to in body should have at least 1 items',
      ],
    ],
    [
      'networks for a source',
      admin(ingress('{action: Deny, from: [{networks: [10.0.0.0/8]}]}')),
      [
        'unknownField | spec.ingress.0.from.0.networks | Error from server (BadRequest): AdminNetworkPolicy in version "v1alpha1" cannot be handled as a AdminNetworkPolicy: strict decoding error: unknown field "spec.ingress[0].from[0].networks"',
      ],
    ],
    [
      'two fields of a peer',
      admin(egress('{action: Deny, to: [{namespaces: {}, networks: [10.0.0.0/8]}]}')),
      ['exactlyOneField | spec.egress.0.to.0'],
    ],
    ['a peer of null', admin(ingress('{action: Deny, from: [null]}')), ['exactlyOneField | spec.ingress.0.from.0']],
    [
      'no address range',
      admin(egress('{action: Deny, to: [{networks: [10.0.0.1, 10.0.0.0/33]}]}')),
      ['invalidCidr | spec.egress.0.to.0.networks.0', 'invalidCidr | spec.egress.0.to.0.networks.1'],
    ],
    [
      'two fields of a port',
      admin(ingress('{action: Deny, from: [{namespaces: {}}], ports: [{namedPort: web, portNumber: {port: 80}}]}')),
      ['exactlyOneField | spec.ingress.0.ports.0'],
    ],
    [
      'a port without number',
      admin(ingress('{action: Deny, from: [{namespaces: {}}], ports: [{portNumber: {protocol: TCP}}]}')),
      ['required | spec.ingress.0.ports.0.portNumber.port | spec.ingress[0].ports[0].portNumber.port: Required value'],
    ],
    [
      'a port out of bounds',
      admin(ingress('{action: Deny, from: [{namespaces: {}}], ports: [{portNumber: {port: 0}}]}')),
      [
        'invalidPort | spec.ingress.0.ports.0.portNumber.port | spec.ingress[0].ports[0].portNumber.port: Invalid value: 0: spec.ingress[0].ports[0].portNumber.port in body should be greater than or equal to 1',
      ],
    ],
    [
      'a range that does not run upwards',
      admin(ingress('{action: Deny, from: [{namespaces: {}}], ports: [{portRange: {start: 2, end: 1}}]}')),
      ['portRangeNotAscending | spec.ingress.0.ports.0.portRange'],
    ],
    [
      'a protocol in small letters',
      admin(ingress('{action: Deny, from: [{namespaces: {}}], ports: [{portNumber: {protocol: tcp, port: 80}}]}')),
      ['unsupportedProtocol | spec.ingress.0.ports.0.portNumber.protocol'],
    ],
    [
      'a protocol without port',
      cluster(`${clusterHead}  ingress: [{action: Deny, from: [{namespaces: {}}], protocols: [{tcp: {}}]}]\n`),
      ['exactlyOneField | spec.ingress.0.protocols.0.tcp'],
    ],
    [
      'number and range at once',
      cluster(
        `${clusterHead}  ingress: [{action: Deny, from: [{namespaces: {}}], protocols: [{tcp: {destinationPort: {number: 1, range: {start: 1, end: 2}}}}]}]\n`,
      ),
      ['exactlyOneField | spec.ingress.0.protocols.0.tcp.destinationPort'],
    ],
    [
      'a port name towards addresses',
      cluster(
        `${clusterHead}  egress: [{action: Deny, to: [{networks: [10.0.0.0/8]}], protocols: [{destinationNamedPort: web}]}]\n`,
      ),
      ['namedPortWithoutPods | spec.egress.0'],
    ],
    [
      'the baseline under another name',
      baseline('  subject: {namespaces: {}}\n', 'guard'),
      ['invalidName | metadata.name'],
    ],
    [
      'a label that is no text',
      admin('  priority: 1\n  subject: {namespaces: {matchLabels: {v: 1}}}\n'),
      [
        'wrongType | spec.subject.namespaces.matchLabels.v | spec.subject.namespaces.matchLabels.v: Invalid value: "integer": spec.subject.namespaces.matchLabels.v in body must be of type string: "integer"',
      ],
    ],
    [
      'an operator that there is not',
      admin('  priority: 1\n  subject: {namespaces: {matchExpressions: [{key: a, operator: in, values: [b]}]}}\n'),
      ['invalidOperator | spec.subject.namespaces.matchExpressions.0.operator'],
    ],
    [
      'a kind in the version of another',
      admin(head).replace('v1alpha1', 'v1alpha2'),
      [
        'wrongApiVersion | apiVersion | error: resource mapping not found for name: "guard" namespace: "" from "p.yaml": no matches for kind "AdminNetworkPolicy" in version "policy.networking.k8s.io/v1alpha2"\nensure CRDs are installed first',
      ],
    ],
  ])('refuses %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(readPolicy(text).policy.admission).not.toBe('accepted');
  });

  it('takes an address within a range for the range, with a warning', () => {
    const { policy, findings } = readPolicy(admin(egress('{action: Deny, to: [{networks: [10.0.0.5/8]}]}')));
    expect(policy.admission).toBe('accepted');
    expect(findings).toMatchObject([
      {
        code: 'ambiguousCidr',
        severity: 'warning',
        params: { cidr: '10.0.0.5/8', range: '10.0.0.0/8', context: 'networks' },
        repairs: [{ kind: 'setValue', value: '10.0.0.0/8' }],
      },
    ]);
  });

  it('leaves equal priorities alone between policies that hold different pods', () => {
    const of = (name: string, team: string) =>
      `${header('v1alpha1', 'AdminNetworkPolicy', name)}  priority: 5\n  subject: {namespaces: {matchLabels: {kubernetes.io/metadata.name: ${team}}}}\n`;
    const pod = (namespace: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: ${namespace}}\n`;
    const codes = (...documents: readonly string[]) =>
      read([{ name: 'p.yaml', text: documents.join('---\n') }]).findings.map(({ code }) => code);
    expect(codes(of('a', 'x'), of('b', 'z'), pod('x'), pod('z'))).toEqual([]);
    expect(codes(of('a', 'x'), of('b', 'x'), pod('x'), pod('z'))).toEqual(['equalPriority']);
    // Nothing is known of the pods that another file may hold.
    expect(codes(of('a', 'x'), of('b', 'z'), pod('x'))).toEqual(['equalPriority']);
  });

  it('tells numbers that are not what they look like', () => {
    expect(told(admin('  priority: 010\n  subject: {namespaces: {}}\n'))).toEqual([
      'yamlAmbiguousScalar | spec.priority',
    ]);
  });
});
