import type { NetworkPolicyPort, NetworkPolicyRule } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { sameSelector } from '../world/covers';
import { namesOf } from '../world/names';
import { type RuleAt, rulesOf, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/**
 * Egress rules that look made for responses: to exactly the pods that may come in, on the ephemeral ports, or on ports where nobody there listens. Not where a
 * drawn flow needs the rule.
 */
export const replyRule: PolicyRule = (subject, world) => {
  const { policy } = subject;
  if (!policy.policyTypes.includes('egress') || !policy.policyTypes.includes('ingress')) return [];
  return rulesOf(policy, 'egress').flatMap((rule) => {
    const callers = policy.ingress.find((other) => samePeers(other, rule.rule));
    const isEphemeral = rule.rule.ports.length > 0 && rule.rule.ports.every(isEphemeralRange);
    const isAnswer = callers !== undefined && answers(subject, world, rule, callers);
    if (!(isEphemeral || isAnswer) || isNeeded(subject, world, rule)) return [];
    return [remark(subject, world, rule)];
  });
};

/** From 1024 or the usual beginnings of ephemeral ports up to their end. */
function isEphemeralRange({ port, endPort }: NetworkPolicyPort): boolean {
  return typeof port === 'number' && port >= 1024 && port <= 49152 && endPort !== undefined && endPort >= 60999;
}

function samePeers(a: NetworkPolicyRule, b: NetworkPolicyRule): boolean {
  if (a.peers.length === 0 || a.peers.length !== b.peers.length) return false;
  return a.peers.every((peer, index) => {
    const other = b.peers[index];
    if (peer.podSelector === undefined || other?.podSelector === undefined) return false;
    if (peer.ipBlock !== undefined || other.ipBlock !== undefined) return false;
    const namespaces =
      peer.namespaceSelector === undefined || other.namespaceSelector === undefined
        ? peer.namespaceSelector === other.namespaceSelector
        : sameSelector(peer.namespaceSelector, other.namespaceSelector);
    return namespaces && sameSelector(peer.podSelector, other.podSelector);
  });
}

/** Whether the egress ports are those of the ingress rule, and none of the callers declares one of them though they declare others. */
function answers(subject: Subject, world: World, { rule }: RuleAt, callers: NetworkPolicyRule): boolean {
  const pods = rule.peers.flatMap((peer) => world.matched(subject.policy, peer));
  if (pods.length === 0 || pods.some((pod) => subject.pods.includes(pod))) return false;
  const ports = rule.ports.map(({ port }) => port);
  const isSame = ports.length > 0 && ports.every((port) => callers.ports.some((other) => other.port === port));
  const declared = pods.flatMap((pod) => pod.ports);
  return (
    isSame &&
    !declared.some(
      ({ containerPort, name }) => ports.includes(containerPort) || (name !== undefined && ports.includes(name)),
    )
  );
}

function isNeeded({ policy }: Subject, world: World, rule: RuleAt): boolean {
  return world.flows.some(({ verdict }) =>
    verdict.egress.allowedBy.some((match) => match.policy === policy && match.rule === rule.index),
  );
}

function remark(subject: Subject, world: World, rule: RuleAt): Remark {
  const peers = rule.rule.peers.flatMap((peer) => world.matched(subject.policy, peer));
  return {
    code: 'replyRule',
    severity: 'info',
    origin: subject.policy.origin,
    at: rule.path,
    params: {
      context: peers.length > 0 ? 'pods' : 'noPods',
      pods: namesOf(world, subject.pods, subject.policy.namespace) || subject.policy.name,
      peers: namesOf(world, peers, subject.policy.namespace),
    },
    repairs: [
      {
        kind: 'editPolicies',
        edits: [{ kind: 'removeItem', item: within(subject, rule.path) }],
        intent: 'removeThisRule',
      },
    ],
  };
}
