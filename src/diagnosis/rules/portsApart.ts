import { describePeer, describePort } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { isEmptySelector } from '../world/covers';
import { listed } from '../world/names';
import { peersKey, policyType, type RuleAt, rulesOf, type Subject, within, written } from '../world/subject';
import type { World } from '../world/world';

/**
 * A rule with peers alone before a rule with ports alone: a dash too many. Not where the second rule is a way of its own to write something usual (name
 * look-ups, or a public port beside the own namespace), nor where a drawn flow is expected to need the two apart.
 */
export const portsApart: PolicyRule = (subject, world) =>
  (['ingress', 'egress'] as const).flatMap((direction) => {
    if (!subject.policy.policyTypes.includes(direction)) return [];
    const rules = rulesOf(subject.policy, direction);
    return rules.flatMap((second, index) => {
      const first = rules[index - 1];
      if (first === undefined || !isApart(subject, first, second) || isWanted(subject, world, first, second)) return [];
      return [remark(subject, first, second)];
    });
  });

function isApart(subject: Subject, first: RuleAt, second: RuleAt): boolean {
  const peers = peersKey[first.direction];
  return (
    written(subject, [...first.path, 'ports']) === undefined &&
    written(subject, [...second.path, peers]) === undefined &&
    first.rule.peers.length > 0 &&
    second.rule.ports.length > 0
  );
}

function isWanted({ policy }: Subject, world: World, first: RuleAt, second: RuleAt): boolean {
  if (second.rule.ports.every(({ port }) => port === 53)) return true;
  const isOwnNamespace = first.rule.peers.every(
    ({ podSelector, namespaceSelector, ipBlock }) =>
      ipBlock === undefined &&
      namespaceSelector === undefined &&
      podSelector !== undefined &&
      isEmptySelector(podSelector),
  );
  if (isOwnNamespace) return true;
  return world.flows.some(({ flow, verdict }) => {
    if (flow.expect !== 'allow') return false;
    const matches = verdict[first.direction].allowedBy.filter((match) => match.policy === policy);
    const rules = new Set(matches.map(({ rule }) => rule));
    return rules.has(first.index) !== rules.has(second.index);
  });
}

function remark(subject: Subject, first: RuleAt, second: RuleAt): Remark {
  return {
    code: 'portsApart',
    pods: subject.pods,
    severity: 'warning',
    origin: subject.policy.origin,
    at: second.path,
    params: {
      context: second.direction,
      type: policyType[second.direction],
      first: first.index + 1,
      second: second.index + 1,
      peers: listed(first.rule.peers.map((peer) => describePeer(peer, { allPods: '{}', allNamespaces: '{}' }))),
      ports: listed(second.rule.ports.map(describePort)),
    },
    repairs: [{ kind: 'joinItem', at: within(subject, second.path), intent: 'oneRule' }],
  };
}
