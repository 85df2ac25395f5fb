import type { Cluster } from '../cluster';
import type { NetworkPolicy, NetworkPolicyPort, Protocol } from '../resources';
import { selectorTakes } from '../testing/oracle.testing';
import { type NaiveSide, ordersOf, tierWords } from './naiveAdmins.testing';
import { blockTakes, type NaivePeer, type NaiveTraffic } from './naiveTraffic.testing';

export type { NaivePeer } from './naiveTraffic.testing';

/** What the naive reading says; `undecided` where rules of administrators leave it so. */
export type NaiveAnswer = 'allowed' | 'denied' | 'undecided';

/**
 * Whether one end may reach another on one port, written straight from the API texts for pods and outside addresses of
 * IPv4 under the specification. Slow, and shares no code with the engine.
 */
export function naiveAnswer(
  cluster: Cluster,
  from: NaivePeer,
  to: NaivePeer,
  { protocol, port }: { readonly protocol: Protocol; readonly port: number },
): NaiveAnswer {
  if (from === to) return 'allowed';
  const traffic = { to, protocol, port };
  const open = new Set([true]);
  const leaves =
    typeof from === 'string' ? open : sideAnswers({ cluster, side: 'egress', own: from, peer: to, traffic });
  const enters =
    typeof to === 'string' ? open : sideAnswers({ cluster, side: 'ingress', own: to, peer: from, traffic });
  if (!leaves.has(true) || !enters.has(true)) return 'denied';
  return leaves.has(false) || enters.has(false) ? 'undecided' : 'allowed';
}

/** Whether one end surely may reach another. */
export function naiveAllows(...asked: Parameters<typeof naiveAnswer>): boolean {
  return naiveAnswer(...asked) === 'allowed';
}

const yes: ReadonlySet<boolean> = new Set([true]);
const no: ReadonlySet<boolean> = new Set([false]);

/** Every answer that one side may give: administrators, then NetworkPolicies, then the baseline, then yes. */
function sideAnswers(asked: NaiveSide): ReadonlySet<boolean> {
  if (asked.cluster.adminPolicies.length === 0) return (networkPoliciesDecide(asked) ?? true) ? yes : no;
  const answers = new Set<boolean>();
  for (const order of ordersOf(asked.cluster.adminPolicies)) {
    for (const word of tierWords(asked, order, 'Admin')) {
      if (word !== 'left') {
        answers.add(word === 'accepted');
        continue;
      }
      const decided = networkPoliciesDecide(asked);
      if (decided !== undefined) {
        answers.add(decided);
        continue;
      }
      for (const last of tierWords(asked, order, 'Baseline')) answers.add(last !== 'denied');
    }
  }
  return answers;
}

/** Undefined where no policy isolates. */
function networkPoliciesDecide({ cluster, side, own, peer, traffic }: NaiveSide): boolean | undefined {
  let isolated = false;
  for (const policy of cluster.policies) {
    if (policy.namespace !== own.namespace || !policy.policyTypes.includes(side)) continue;
    if (!selectorTakes(policy.podSelector, own.labels)) continue;
    isolated = true;
    if (someRuleTakes(cluster, policy, side, peer, traffic)) return true;
  }
  return isolated ? false : undefined;
}

function someRuleTakes(
  cluster: Cluster,
  policy: NetworkPolicy,
  side: 'ingress' | 'egress',
  peer: NaivePeer,
  traffic: NaiveTraffic,
): boolean {
  for (const rule of policy[side]) {
    let peerTaken = rule.peers.length === 0;
    for (const { ipBlock, namespaceSelector, podSelector } of rule.peers) {
      if (ipBlock !== undefined) {
        const address = typeof peer === 'string' ? peer : (peer.podIPs[0] ?? '');
        const excepted = ipBlock.except.some((except) => blockTakes(except, address));
        if (blockTakes(ipBlock.cidr, address) && !excepted) peerTaken = true;
      } else if (typeof peer !== 'string') {
        const namespaceTaken =
          namespaceSelector === undefined
            ? peer.namespace === policy.namespace
            : selectorTakes(namespaceSelector, cluster.namespaces.get(peer.namespace)?.labels ?? new Map());
        if (namespaceTaken && (podSelector === undefined || selectorTakes(podSelector, peer.labels))) peerTaken = true;
      }
    }
    if (!peerTaken) continue;
    if (rule.ports.length === 0 || rule.ports.some((item) => portTakes(item, traffic))) return true;
  }
  return false;
}

function portTakes(item: NetworkPolicyPort, { to, protocol, port }: NaiveTraffic): boolean {
  if (item.protocol !== protocol) return false;
  if (item.port === undefined) return true;
  if (typeof item.port === 'string') {
    // Only pods have names for ports.
    if (typeof to === 'string') return false;
    return to.ports.some(
      ({ name, containerPort, protocol: declared }) =>
        name === item.port && declared === protocol && containerPort === port,
    );
  }
  return item.endPort === undefined ? item.port === port : item.port <= port && port <= item.endPort;
}
