import type { Direction, LabelSelector, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '#netpol';

/** What `kubectl describe networkpolicy` prints of a policy from `Spec:` on, as of kubectl 1.32; without a final line break. */
export function describePolicy(policy: NetworkPolicy): string {
  const { podSelector, policyTypes } = policy;
  const selected = selectorText(podSelector);
  const all = `    ${nothing} (Allowing the specific traffic to all pods in this namespace)`;
  return [
    'Spec:',
    `  PodSelector: ${selected === nothing ? all : `    ${selected}`}`,
    ...directionLines(policy, 'ingress'),
    ...directionLines(policy, 'egress'),
    `  Policy Types: ${policyTypes.map(typeName).join(', ')}`,
  ].join('\n');
}

const nothing = '<none>';

function directionLines(policy: NetworkPolicy, direction: Direction): readonly string[] {
  if (!policy.policyTypes.includes(direction)) return [`  Not affecting ${direction} traffic`];
  const rules = policy[direction].map(({ peers, ports }) => [...portLines(ports), ...peerLines(peers, direction)]);
  const isolated = `${nothing} (Selected pods are isolated for ${direction} connectivity)`;
  const told =
    rules.length === 0 ? [isolated] : rules.flatMap((lines, index) => (index === 0 ? lines : [divider, ...lines]));
  return [`  Allowing ${direction} traffic:`, ...told.map((line) => `    ${line}`)];
}

const divider = '----------';

function portLines(ports: readonly NetworkPolicyPort[]): readonly string[] {
  if (ports.length === 0) return ['To Port: <any> (traffic allowed to all ports)'];
  return ports.map(({ protocol, port, endPort }) =>
    // A port that is left out is printed as Go prints nothing.
    endPort === undefined ? `To Port: ${port ?? '<nil>'}/${protocol}` : `To Port Range: ${port}-${endPort}/${protocol}`,
  );
}

function peerLines(peers: readonly NetworkPolicyPeer[], direction: Direction): readonly string[] {
  const [heading, end] = direction === 'ingress' ? ['From', 'source'] : ['To', 'destination'];
  if (peers.length === 0) return [`${heading}: <any> (traffic not restricted by ${end})`];
  return peers.flatMap((peer) => [`${heading}:`, ...fieldLines(peer).map((line) => `  ${line}`)]);
}

function fieldLines({ namespaceSelector, podSelector, ipBlock }: NetworkPolicyPeer): readonly string[] {
  return [
    ...(namespaceSelector === undefined ? [] : [`NamespaceSelector: ${selectorText(namespaceSelector)}`]),
    ...(podSelector === undefined ? [] : [`PodSelector: ${selectorText(podSelector)}`]),
    ...(ipBlock === undefined ? [] : ['IPBlock:', `  CIDR: ${ipBlock.cidr}`, `  Except: ${ipBlock.except.join(', ')}`]),
  ];
}

/** As Kubernetes writes selectors: requirements by key, values sorted, no blanks; `<none>` for the one that matches everything. */
function selectorText({ matchLabels, matchExpressions }: LabelSelector): string {
  const requirements = [
    ...[...matchLabels].map(([key, value]) => ({ key, text: `${key}=${value}` })),
    ...matchExpressions.map(({ key, operator, values }) => {
      const list = `(${[...values].sort().join(',')})`;
      const texts = { In: `${key} in ${list}`, NotIn: `${key} notin ${list}`, Exists: key, DoesNotExist: `!${key}` };
      return { key, text: texts[operator] };
    }),
  ].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return requirements.length === 0 ? nothing : requirements.map(({ text }) => text).join(',');
}

function typeName(direction: Direction): string {
  return direction === 'ingress' ? 'Ingress' : 'Egress';
}
