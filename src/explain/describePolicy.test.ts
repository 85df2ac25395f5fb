import { describe, expect, it } from 'vitest';
import type { LabelSelector, NetworkPolicy } from '#netpol';
import { describePolicy } from './describePolicy';

const selector = (labels: Readonly<Record<string, string>> = {}): LabelSelector => ({
  matchLabels: new Map(Object.entries(labels)),
  matchExpressions: [],
});

/** Below `Spec:`, of a policy for `role=db` that isolates for ingress. */
function described(part: Partial<NetworkPolicy>): readonly string[] {
  const policy: NetworkPolicy = {
    kind: 'NetworkPolicy',
    namespace: 'shop',
    name: 'db',
    podSelector: selector({ role: 'db' }),
    policyTypes: ['ingress'],
    policyTypesDefaulted: false,
    ingress: [],
    egress: [],
    admission: 'accepted',
    origin: { file: 'a.yaml', document: 0, path: [] },
    ...part,
  };
  return describePolicy(policy).split('\n');
}

describe('describePolicy', () => {
  it('prints a policy whole', () => {
    const peers = [{ podSelector: selector({ name: 'backend-pod' }) }];
    expect(described({ ingress: [{ peers, ports: [{ protocol: 'TCP', port: 3306 }] }] })).toEqual([
      'Spec:',
      '  PodSelector:     role=db',
      '  Allowing ingress traffic:',
      '    To Port: 3306/TCP',
      '    From:',
      '      PodSelector: name=backend-pod',
      '  Not affecting egress traffic',
      '  Policy Types: Ingress',
    ]);
  });

  it('says what an empty podSelector selects', () => {
    expect(described({ podSelector: selector() })).toContain(
      '  PodSelector:     <none> (Allowing the specific traffic to all pods in this namespace)',
    );
  });

  it('says that pods without a rule are isolated', () => {
    expect(described({ policyTypes: ['ingress', 'egress'] })).toEqual([
      'Spec:',
      '  PodSelector:     role=db',
      '  Allowing ingress traffic:',
      '    <none> (Selected pods are isolated for ingress connectivity)',
      '  Allowing egress traffic:',
      '    <none> (Selected pods are isolated for egress connectivity)',
      '  Policy Types: Ingress, Egress',
    ]);
  });

  it('says which direction is not affected', () => {
    expect(described({ policyTypes: ['ingress'] })).toContain('  Not affecting egress traffic');
    expect(described({ policyTypes: ['egress'] })).toContain('  Not affecting ingress traffic');
  });

  it('says what an empty rule allows', () => {
    expect(described({ ingress: [{ peers: [], ports: [] }] }).slice(3, 5)).toEqual([
      '    To Port: <any> (traffic allowed to all ports)',
      '    From: <any> (traffic not restricted by source)',
    ]);
    expect(described({ policyTypes: ['egress'], egress: [{ peers: [], ports: [] }] }).slice(4, 6)).toEqual([
      '    To Port: <any> (traffic allowed to all ports)',
      '    To: <any> (traffic not restricted by destination)',
    ]);
  });

  it('prints both selectors of one peer under one heading', () => {
    const peers = [{ namespaceSelector: selector({ team: 'a' }), podSelector: selector({ app: 'b' }) }];
    expect(described({ ingress: [{ peers, ports: [] }] }).slice(4, 7)).toEqual([
      '    From:',
      '      NamespaceSelector: team=a',
      '      PodSelector: app=b',
    ]);
  });

  it('prints two peers under two headings', () => {
    const peers = [{ namespaceSelector: selector({ team: 'a' }) }, { podSelector: selector({ app: 'b' }) }];
    expect(described({ ingress: [{ peers, ports: [] }] }).slice(4, 8)).toEqual([
      '    From:',
      '      NamespaceSelector: team=a',
      '    From:',
      '      PodSelector: app=b',
    ]);
  });

  it('divides rules', () => {
    const rules = [80, 443].map((port) => ({ peers: [], ports: [{ protocol: 'TCP', port } as const] }));
    expect(described({ ingress: rules }).slice(3, 8)).toEqual([
      '    To Port: 80/TCP',
      '    From: <any> (traffic not restricted by source)',
      '    ----------',
      '    To Port: 443/TCP',
      '    From: <any> (traffic not restricted by source)',
    ]);
  });

  it('prints a range of ports, and a protocol without port as Go prints nothing', () => {
    const ports = [{ protocol: 'TCP', port: 8000, endPort: 9000 }, { protocol: 'UDP' }] as const;
    expect(described({ ingress: [{ peers: [], ports }] }).slice(3, 5)).toEqual([
      '    To Port Range: 8000-9000/TCP',
      '    To Port: <nil>/UDP',
    ]);
  });

  it('prints an address range with what it leaves out', () => {
    const peers = [{ ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.169.254/32', '10.0.0.0/8'] } }];
    expect(described({ ingress: [{ peers, ports: [] }] }).slice(4, 8)).toEqual([
      '    From:',
      '      IPBlock:',
      '        CIDR: 0.0.0.0/0',
      '        Except: 169.254.169.254/32, 10.0.0.0/8',
    ]);
  });

  it('prints requirements by key', () => {
    const podSelector: LabelSelector = {
      matchLabels: new Map([['tier', 'x']]),
      matchExpressions: [
        { key: 'env', operator: 'In', values: ['b', 'a'] },
        { key: 'app', operator: 'DoesNotExist', values: [] },
        { key: 'zone', operator: 'NotIn', values: ['c'] },
        { key: 'role', operator: 'Exists', values: [] },
      ],
    };
    expect(described({ podSelector })[1]).toBe('  PodSelector:     !app,env in (a,b),role,tier=x,zone notin (c)');
  });

  it('prints what a lenient server stores of rules that stand under podSelector', () => {
    expect(described({ policyTypesDefaulted: true, admission: 'refusedByStrict' })).toEqual([
      'Spec:',
      '  PodSelector:     role=db',
      '  Allowing ingress traffic:',
      '    <none> (Selected pods are isolated for ingress connectivity)',
      '  Not affecting egress traffic',
      '  Policy Types: Ingress',
    ]);
  });
});
