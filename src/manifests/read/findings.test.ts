import { describe, expect, it } from 'vitest';
import type { DiagnosisCode, FindingCode } from '#netpol';
import { limits } from '../syntax/limits';
import { read } from './read';

/** A policy of namespace default with this `spec`, in flow style. */
const policy = (spec: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: p}
spec: ${spec}
`;
const withPort = (port: string) => policy(`{podSelector: {}, ingress: [{ports: [${port}]}]}`);
const withPeer = (peer: string) => policy(`{podSelector: {}, ingress: [{from: [${peer}]}]}`);
const withRequirement = (requirement: string) => policy(`{podSelector: {matchExpressions: [${requirement}]}}`);
const named = (metadata: string) => policy('{}').replace('{name: p}', metadata);
const scenario = (spec: string) => `apiVersion: sluice.dev/v1alpha1
kind: Scenario
metadata: {name: s}
spec: ${spec}
`;
const pod = (name: string) => `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
`;
const admin = (spec: string) => `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: {name: p}
spec: ${spec}
`;
const cluster = (spec: string) => `apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: p}
spec: ${spec}
`;
const adminRule = (rule: string) => admin(`{priority: 1, subject: {namespaces: {}}, egress: [${rule}]}`);
const clusterRule = (rule: string) =>
  cluster(`{tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [${rule}]}`);
const repeated = (item: string, count: number) => Array.from({ length: count }, () => item).join(', ');

/** For each code a text that has the finding, and one that comes close and has not. */
const examples: Readonly<
  Record<Exclude<FindingCode, DiagnosisCode>, { readonly has: string; readonly hasNot: string }>
> = {
  yamlSyntax: { has: `${pod('web')}x: "y\n`, hasNot: `${pod('web')}x: "y"\n` },
  yamlTab: { has: `${pod('web')}x:\n\ty: z\n`, hasNot: `${pod('web')}x:\n  y: "\t"\n` },
  yamlNoBreakSpace: { has: policy('\n\u00a0\u00a0podSelector: {}'), hasNot: policy('\n  podSelector: {} #\u00a0all') },
  yamlDuplicateKey: {
    has: policy('{podSelector: {}, ingress: [], ingress: [{}]}'),
    hasNot: policy('{podSelector: {}, ingress: [], egress: [{}]}'),
  },
  yamlAmbiguousScalar: { has: withPort('{port: 0443}'), hasNot: withPort('{port: 443}') },
  yamlAlias: {
    has: policy('{podSelector: *pods}'),
    hasNot: policy('{podSelector: &pods {}, ingress: [{from: [{podSelector: *pods}]}]}'),
  },
  tooLarge: {
    has: `${pod('web')}x: ${'['.repeat(limits.depth)}${']'.repeat(limits.depth)}`,
    hasNot: `${pod('web')}x: ${'['.repeat(limits.depth - 1)}${']'.repeat(limits.depth - 1)}`,
  },
  notAnObject: { has: 'replicas: 3\n', hasNot: pod('web') },
  notSimulated: {
    has: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n',
    hasNot: 'apiVersion: v1\nkind: Service\nmetadata: {name: c}\n',
  },
  unknownField: {
    has: policy('{podSelector: {role: db}}'),
    hasNot: policy('{podSelector: {matchLabels: {role: db}}}'),
  },
  wrongType: {
    has: policy('{podSelector: {matchLabels: {v: 1}}}'),
    hasNot: policy('{podSelector: {matchLabels: {v: "1"}}}'),
  },
  wrongApiVersion: {
    has: policy('{}').replace('networking.k8s.io/v1', 'extensions/v1beta1'),
    hasNot: policy('{}'),
  },
  rulesUnderPodSelector: {
    has: policy('{podSelector: {matchLabels: {role: db}, policyTypes: [Ingress]}}'),
    hasNot: policy('{podSelector: {matchLabels: {role: db}}, policyTypes: [Ingress]}'),
  },
  required: { has: withPeer('{ipBlock: {except: []}}'), hasNot: withPeer('{ipBlock: {cidr: 10.0.0.0/8}}') },
  invalidName: { has: named('{name: DB_Policy}'), hasNot: named('{name: db.policy-1}') },
  invalidNamespace: { has: named('{name: p, namespace: My_NS}'), hasNot: named('{name: p, namespace: my-ns}') },
  invalidLabelKey: {
    has: policy('{podSelector: {matchLabels: {"role!": db}}}'),
    hasNot: policy('{podSelector: {matchLabels: {example.com/Role_1: db}}}'),
  },
  invalidLabelValue: {
    has: policy('{podSelector: {matchLabels: {app: "web*"}}}'),
    hasNot: policy('{podSelector: {matchLabels: {app: Web_1.x}}}'),
  },
  invalidOperator: {
    has: withRequirement('{key: role, operator: in, values: [db]}'),
    hasNot: withRequirement('{key: role, operator: In, values: [db]}'),
  },
  valuesRequired: {
    has: withRequirement('{key: role, operator: NotIn}'),
    hasNot: withRequirement('{key: role, operator: NotIn, values: [db]}'),
  },
  valuesForbidden: {
    has: withRequirement('{key: role, operator: Exists, values: [db]}'),
    hasNot: withRequirement('{key: role, operator: Exists, values: []}'),
  },
  unsupportedProtocol: { has: withPort('{protocol: udp}'), hasNot: withPort('{protocol: UDP}') },
  invalidPort: { has: withPort('{port: 65536}'), hasNot: withPort('{port: 65535}') },
  invalidPortName: { has: withPort('{port: "80"}'), hasNot: withPort('{port: http-80}') },
  endPortWithoutPort: { has: withPort('{endPort: 8080}'), hasNot: withPort('{port: 8000, endPort: 8080}') },
  endPortWithNamedPort: { has: withPort('{port: http, endPort: 8080}'), hasNot: withPort('{port: 80, endPort: 8080}') },
  endPortBelowPort: { has: withPort('{port: 81, endPort: 80}'), hasNot: withPort('{port: 80, endPort: 80}') },
  invalidEndPort: { has: withPort('{port: 80, endPort: 65536}'), hasNot: withPort('{port: 80, endPort: 65535}') },
  emptyPeer: { has: withPeer('{podSelector: null}'), hasNot: withPeer('{podSelector: {}}') },
  ipBlockWithSelector: {
    has: withPeer('{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}'),
    hasNot: withPeer('{namespaceSelector: {}, podSelector: {}}'),
  },
  invalidCidr: { has: withPeer('{ipBlock: {cidr: 10.0.0.1}}'), hasNot: withPeer('{ipBlock: {cidr: 10.0.0.1/32}}') },
  ambiguousCidr: {
    has: withPeer('{ipBlock: {cidr: 192.168.1.5/24}}'),
    hasNot: withPeer('{ipBlock: {cidr: 192.168.1.0/24}}'),
  },
  nonCanonicalCidr: {
    has: withPeer('{ipBlock: {cidr: "FD00:0:0::/48"}}'),
    hasNot: withPeer('{ipBlock: {cidr: "fd00::/48"}}'),
  },
  exceptOutsideCidr: {
    has: withPeer('{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}'),
    hasNot: withPeer('{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/9]}}'),
  },
  unsupportedPolicyType: { has: policy('{policyTypes: [ingress]}'), hasNot: policy('{policyTypes: [Ingress]}') },
  tooManyPolicyTypes: {
    has: policy('{policyTypes: [Ingress, Egress, Ingress]}'),
    hasNot: policy('{policyTypes: [Ingress, Ingress]}'),
  },
  exactlyOneField: {
    has: clusterRule('{action: Deny, to: [{namespaces: {}}], protocols: [{tcp: {}}]}'),
    hasNot: clusterRule('{action: Deny, to: [{namespaces: {}}], protocols: [{tcp: {destinationPort: {number: 80}}}]}'),
  },
  itemsNeeded: {
    has: adminRule('{action: Deny, to: []}'),
    hasNot: adminRule('{action: Deny, to: [{namespaces: {}}], ports: []}'),
  },
  tooManyItems: {
    has: clusterRule(repeated('{action: Deny, to: [{namespaces: {}}]}', 26)),
    hasNot: adminRule(repeated('{action: Deny, to: [{namespaces: {}}]}', 26)),
  },
  duplicateItem: {
    has: adminRule('{action: Deny, to: [{networks: [10.0.0.0/8, 10.0.0.0/8]}]}'),
    hasNot: adminRule('{action: Deny, to: [{networks: [10.0.0.0/8]}, {networks: [10.0.0.0/8]}]}'),
  },
  invalidPriority: {
    has: admin('{priority: 1001, subject: {namespaces: {}}}'),
    hasNot: admin('{priority: 1000, subject: {namespaces: {}}}'),
  },
  unsupportedTier: {
    has: cluster('{tier: baseline, priority: 0, subject: {namespaces: {}}}'),
    hasNot: cluster('{tier: Baseline, priority: 0, subject: {namespaces: {}}}'),
  },
  unsupportedAction: {
    has: clusterRule('{action: Allow, to: [{namespaces: {}}]}'),
    hasNot: adminRule('{action: Allow, to: [{namespaces: {}}]}'),
  },
  portRangeNotAscending: {
    has: adminRule('{action: Deny, to: [{namespaces: {}}], ports: [{portRange: {start: 80, end: 80}}]}'),
    hasNot: adminRule('{action: Deny, to: [{namespaces: {}}], ports: [{portRange: {start: 80, end: 81}}]}'),
  },
  namedPortWithoutPods: {
    has: adminRule('{action: Deny, to: [{networks: [10.0.0.0/8]}], ports: [{namedPort: web}]}'),
    hasNot: adminRule('{action: Deny, to: [{namespaces: {}}], ports: [{namedPort: web}]}'),
  },
  invalidDomainName: {
    has: adminRule('{action: Allow, to: [{domainNames: ["a.*.com"]}]}'),
    hasNot: adminRule('{action: Allow, to: [{networks: [10.0.0.0/8]}]}'),
  },
  domainNamesWithoutAccept: {
    has: clusterRule('{action: Deny, to: [{domainNames: ["*.example.com"]}]}'),
    hasNot: clusterRule('{action: Deny, to: [{networks: [10.0.0.0/8]}]}'),
  },
  peerNotSimulated: {
    has: clusterRule('{action: Accept, to: [{domainNames: ["*.example.com"]}]}'),
    hasNot: clusterRule('{action: Accept, to: [{pods: {podSelector: {}}}]}'),
  },
  equalPriority: {
    has: `${admin('{priority: 5, subject: {namespaces: {}}}')}---\n${cluster('{tier: Admin, priority: 5, subject: {namespaces: {}}}')}`,
    hasNot: `${admin('{priority: 5, subject: {namespaces: {}}}')}---\n${cluster('{tier: Baseline, priority: 5, subject: {namespaces: {}}}')}`,
  },
  duplicateObject: { has: `${pod('web')}---\n${pod('web')}`, hasNot: `${pod('web')}---\n${pod('db')}` },
  flowEndMissing: {
    has: `${pod('web')}---\n${scenario('{flows: [{from: user, to: default/web, port: 80}]}')}`,
    hasNot: `${pod('web')}---\n${scenario('{external: [{name: user, cidr: 203.0.113.10/32}], flows: [{from: user, to: default/web, port: 80}]}')}`,
  },
  unknownPlugin: { has: scenario('{plugin: callico}'), hasNot: scenario('{plugin: calico}') },
};

const codesOf = (text: string) => read([{ name: 'x.yaml', text }]).findings.map(({ code }) => code);

describe('findings', () => {
  it.each(Object.entries(examples))('tell %s where it is, and not where it only seems so', (code, { has, hasNot }) => {
    expect(codesOf(has)).toContain(code);
    expect(codesOf(hasNot)).toEqual([]);
  });
});
