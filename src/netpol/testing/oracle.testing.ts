import type { Cluster } from '../cluster';
import type { LabelSelector, Labels, NetworkPolicy, NetworkPolicyPort, PodManifest, Protocol } from '../resources';

/** A question to the oracle: two single pods with known addresses. */
export interface OracleQuestion {
  readonly from: PodManifest;
  readonly to: PodManifest;
  readonly protocol: Protocol;
  readonly port: number;
}

/**
 * The API's text, written down once more as plainly as can be, to hold the engine against: IPv4 alone, addresses known,
 * no outside, no host network. Shares no code with the engine.
 */
export function oracleAllows(cluster: Cluster, question: OracleQuestion): boolean {
  if (question.from === question.to) return true;
  return sideAllows(cluster, question, 'egress') && sideAllows(cluster, question, 'ingress');
}

function sideAllows(cluster: Cluster, question: OracleQuestion, side: 'ingress' | 'egress'): boolean {
  const own = side === 'egress' ? question.from : question.to;
  const peer = side === 'egress' ? question.to : question.from;
  const selecting: NetworkPolicy[] = [];
  for (const policy of cluster.policies) {
    const selects = policy.namespace === own.namespace && selectorTakes(policy.podSelector, own.labels);
    if (selects && policy.policyTypes.includes(side)) selecting.push(policy);
  }
  if (selecting.length === 0) return true;
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
