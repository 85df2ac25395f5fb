import type { AdminPeer, AdminPolicy, AdminPort, AdminTier } from '../adminPolicy';
import type { Cluster } from '../cluster';
import type { LabelSelector, Labels, NetworkPolicy, NetworkPolicyPort, PodManifest, Protocol } from '../resources';

/** A question to the oracle: two single pods with known addresses. */
export interface OracleQuestion {
  readonly from: PodManifest;
  readonly to: PodManifest;
  readonly protocol: Protocol;
  readonly port: number;
}

/** What the oracle says; `unknown` where policies of equal priority would decide differently. */
export type OracleAnswer = 'allowed' | 'denied' | 'unknown';

/**
 * The API's text, written down once more as plainly as can be, to hold the engine against: IPv4 alone, addresses known,
 * no outside, no host network, all policies in force. Shares no code with the engine.
 */
export function oracleAnswer(cluster: Cluster, question: OracleQuestion): OracleAnswer {
  if (question.from === question.to) return 'allowed';
  const egress = sideAnswer(cluster, question, 'egress');
  const ingress = sideAnswer(cluster, question, 'ingress');
  if (egress === 'denied' || ingress === 'denied') return 'denied';
  return egress === 'allowed' && ingress === 'allowed' ? 'allowed' : 'unknown';
}

/** Between equal priorities an implementation may choose, so every order is tried. */
function sideAnswer(cluster: Cluster, question: OracleQuestion, side: 'ingress' | 'egress'): OracleAnswer {
  const answers = new Set<boolean>();
  for (const order of ordersOf(cluster.adminPolicies)) {
    const byPriority = [...order].sort((a, b) => a.priority - b.priority);
    answers.add(
      tierDecides(cluster, question, side, byPriority, 'Admin') ??
        networkPoliciesDecide(cluster, question, side) ??
        tierDecides(cluster, question, side, byPriority, 'Baseline') ??
        true,
    );
  }
  if (answers.size === 2) return 'unknown';
  return answers.has(true) ? 'allowed' : 'denied';
}

function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, index) => {
    const others = [...items.slice(0, index), ...items.slice(index + 1)];
    return ordersOf(others).map((order) => [first, ...order]);
  });
}

/** What the first rule that matches says, in this order of policies; undefined when the tier passes or has none. */
function tierDecides(
  cluster: Cluster,
  question: OracleQuestion,
  side: 'ingress' | 'egress',
  policies: readonly AdminPolicy[],
  tier: AdminTier,
): boolean | undefined {
  const own = side === 'egress' ? question.from : question.to;
  const peer = side === 'egress' ? question.to : question.from;
  for (const policy of policies) {
    if (policy.tier !== tier || !adminTakes(cluster, policy.subject, own)) continue;
    for (const { action, peers, ports } of policy[side]) {
      if (peers.some(({ kind }) => kind === 'unknownField')) {
        // Fails closed, as a whole rule.
        if (action === 'Accept') continue;
        return false;
      }
      if (!peers.some((item) => adminTakes(cluster, item, peer))) continue;
      if (ports.length > 0 && !ports.some((port) => adminPortTakes(port, question))) continue;
      if (action === 'Pass') return undefined;
      return action === 'Accept';
    }
  }
  return undefined;
}

function adminTakes(cluster: Cluster, peer: AdminPeer, pod: PodManifest): boolean {
  const namespaceLabels = cluster.namespaces.get(pod.namespace)?.labels ?? new Map();
  switch (peer.kind) {
    case 'namespaces':
      return selectorTakes(peer.namespaceSelector, namespaceLabels);
    case 'pods':
      return selectorTakes(peer.namespaceSelector, namespaceLabels) && selectorTakes(peer.podSelector, pod.labels);
    case 'networks':
      return peer.cidrs.some((cidr) => blockTakes(cidr, pod.podIPs[0] ?? ''));
    default:
      // Nodes and domain names are no pods.
      return false;
  }
}

function adminPortTakes(item: AdminPort, { to, protocol, port }: OracleQuestion): boolean {
  if (item.kind === 'range') return item.protocol === protocol && item.port <= port && port <= item.endPort;
  return to.ports.some(
    (declared) => declared.name === item.name && declared.protocol === protocol && declared.containerPort === port,
  );
}

/** Undefined when no NetworkPolicy selects the pod for this side. */
function networkPoliciesDecide(
  cluster: Cluster,
  question: OracleQuestion,
  side: 'ingress' | 'egress',
): boolean | undefined {
  const own = side === 'egress' ? question.from : question.to;
  const peer = side === 'egress' ? question.to : question.from;
  const selecting: NetworkPolicy[] = [];
  for (const policy of cluster.policies) {
    const selects = policy.namespace === own.namespace && selectorTakes(policy.podSelector, own.labels);
    if (selects && policy.policyTypes.includes(side)) selecting.push(policy);
  }
  if (selecting.length === 0) return undefined;
  for (const policy of selecting) {
    for (const rule of side === 'egress' ? policy.egress : policy.ingress) {
      let peerTaken = rule.peers.length === 0;
      for (const { ipBlock, namespaceSelector, podSelector } of rule.peers) {
        if (ipBlock !== undefined) {
          const address = peer.podIPs[0] ?? '';
          const excepted = ipBlock.except.some((except) => blockTakes(except, address));
          if (blockTakes(ipBlock.cidr, address) && !excepted) peerTaken = true;
          continue;
        }
        const namespaceLabels = cluster.namespaces.get(peer.namespace)?.labels ?? new Map();
        const namespaceTaken =
          namespaceSelector === undefined
            ? peer.namespace === policy.namespace
            : selectorTakes(namespaceSelector, namespaceLabels);
        const podTaken = podSelector === undefined || selectorTakes(podSelector, peer.labels);
        if (namespaceTaken && podTaken) peerTaken = true;
      }
      const portTaken = rule.ports.length === 0 || rule.ports.some((port) => portTakes(port, question));
      if (peerTaken && portTaken) return true;
    }
  }
  return false;
}

/** Whether labels meet a selector, requirement by requirement as the API text has it. */
export function selectorTakes(selector: LabelSelector, labels: Labels): boolean {
  for (const [key, value] of selector.matchLabels) {
    if (!labels.has(key) || labels.get(key) !== value) return false;
  }
  for (const { key, operator, values } of selector.matchExpressions) {
    const has = labels.has(key);
    const listed = has && values.includes(labels.get(key) ?? '');
    if (operator === 'In' && !listed) return false;
    if (operator === 'NotIn' && listed) return false;
    if (operator === 'Exists' && !has) return false;
    if (operator === 'DoesNotExist' && has) return false;
  }
  return true;
}

function portTakes(item: NetworkPolicyPort, { to, protocol, port }: OracleQuestion): boolean {
  if (item.protocol !== protocol) return false;
  if (item.port === undefined) return true;
  if (typeof item.port === 'string') {
    return to.ports.some(
      (declared) => declared.name === item.port && declared.protocol === protocol && declared.containerPort === port,
    );
  }
  if (item.endPort === undefined) return item.port === port;
  return item.port <= port && port <= item.endPort;
}

function blockTakes(cidr: string, address: string): boolean {
  const [base = '', length = ''] = cidr.split('/');
  const bits = (text: string) =>
    text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  return bits(base).slice(0, Number(length)) === bits(address).slice(0, Number(length));
}
