import { contains, type Direction, type NetworkPolicyRule, type PodManifest, type Repair } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { isEmptySelector, portsCover } from '../world/covers';
import { namesOf, policyNames } from '../world/names';
import { saysDeny } from '../world/policyWords';
import { rangeOf } from '../world/rangeOf';
import { peersKey, rulesInForce, rulesOf, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/** Attempts to deny. Rules only ever allow, so what was to be kept out is let in, or is let in by somebody else. */
export const denying: PolicyRule = (subject, world) => [
  ...denyAllows(subject),
  ...denyTakesNothing(subject, world),
  ...exceptReopened(subject, world),
];

/** A policy that says deny and lists addresses, or that allows nothing but the metadata service of cloud providers. */
function denyAllows(subject: Subject): readonly Remark[] {
  const { policy } = subject;
  return rulesInForce(subject).flatMap((rule) => {
    const blocks = rule.rule.peers.map(({ ipBlock }) => ipBlock?.cidr);
    if (blocks.length === 0 || blocks.some((cidr) => cidr === undefined)) return [];
    if (rule.rule.peers.some(({ ipBlock }) => (ipBlock?.except.length ?? 0) > 0)) return [];
    const isMetadata = rule.direction === 'egress' && blocks.length === 1 && blocks[0] === '169.254.169.254/32';
    const isAlone = policy[rule.direction].length === 1;
    if (!isAlone || !(saysDeny(policy.name) || (isMetadata && rule.rule.ports.length === 0))) return [];
    const cidr = blocks.join(', ');
    const repairs: readonly Repair[] =
      blocks.length === 1 && blocks[0] !== undefined && /^[0-9.]+\/(?!0$)/.test(blocks[0])
        ? [
            {
              kind: 'setValue',
              at: within(subject, [...rule.path, peersKey[rule.direction], 0, 'ipBlock']),
              value: { cidr: '0.0.0.0/0', except: [blocks[0]] },
              intent: 'allBut',
            },
          ]
        : [];
    return [
      {
        code: 'denyAllows' as const,
        severity: 'warning' as const,
        origin: policy.origin,
        at: rule.path,
        params: { context: rule.direction, cidr, policy: policy.name },
        repairs,
      },
    ];
  });
}

/**
 * A policy that says deny, for some pods, all of which others isolate already and let something in: it takes nothing away. A warning where a drawn
 * flow that must be denied is allowed all the same; else a remark, and only where it stands behind what it was to cancel: a denial that others
 * are built upon comes first.
 */
function denyTakesNothing(subject: Subject, world: World): readonly Remark[] {
  const { policy, pods } = subject;
  const isDeny = policy.ingress.length === 0 && policy.egress.length === 0 && saysDeny(policy.name);
  if (!isDeny || pods.length === 0 || isEmptySelector(policy.podSelector)) return [];
  const others = (pod: PodManifest, direction: Direction) =>
    world.isolating(pod, direction).filter((other) => other !== subject);
  const isIsolated = policy.policyTypes.every((direction) => pods.every((pod) => others(pod, direction).length > 0));
  const allowing = pods.flatMap((pod) =>
    policy.policyTypes.flatMap((direction) =>
      others(pod, direction).filter((other) => other.policy[direction].length > 0),
    ),
  );
  const [first] = allowing;
  if (!isIsolated || first === undefined) return [];
  const broken = world.flows.find(
    ({ flow, verdict }) =>
      flow.expect === 'deny' &&
      verdict.outcome === 'allowed' &&
      policy.policyTypes.some((direction) => verdict[direction].isolatedBy.includes(policy)),
  );
  const order = world.subjects;
  const isLast = allowing.every((other) => order.indexOf(other) < order.indexOf(subject));
  if (broken === undefined && !isLast) return [];
  const match =
    broken && policy.policyTypes.flatMap((direction) => verdictRules(broken.verdict[direction].allowedBy))[0];
  return [
    {
      code: 'denyTakesNothing',
      pods,
      severity: broken === undefined ? 'info' : 'warning',
      origin: policy.origin,
      at: ['spec'],
      part: 'key',
      params: {
        context: match === undefined ? 'policies' : 'rule',
        policies: policyNames(allowing.map((other) => other.policy)),
        pods: namesOf(world, pods, policy.namespace),
        policy: match?.policy ?? first.policy.name,
        rule: match?.rule ?? 1,
        from: broken?.flow.from ?? '',
        to: broken?.flow.to ?? '',
      },
      repairs:
        match === undefined
          ? []
          : [
              {
                kind: 'editPolicies',
                edits: [{ kind: 'removeItem', item: match.place }],
                intent: 'removeAllowingRule',
              },
            ],
    },
  ];
}

function verdictRules(matches: World['flows'][number]['verdict']['ingress']['allowedBy']) {
  return matches.map(({ policy, rule, place }) => ({ policy: policy.name, rule: rule + 1, place }));
}

/** An `except` whose whole range another rule for the same pods lets through on all the same ports: it excepts nothing. */
function exceptReopened(subject: Subject, world: World): readonly Remark[] {
  const { policy, pods } = subject;
  return rulesInForce(subject).flatMap((rule) =>
    rule.rule.peers.flatMap((peer, index) =>
      (peer.ipBlock?.except ?? []).flatMap((except, at): readonly Remark[] => {
        const others = [
          ...rulesOf(policy, rule.direction)
            .filter((other) => other.index !== rule.index)
            .map((other) => ({ subject, rule: other })),
          ...everyOther(subject, world, rule.direction, pods),
        ];
        const opener = others.find((other) => opens(other.rule.rule, except, rule.rule));
        const beside = rule.rule.peers.some(
          (other, position) => position !== index && blockHolds(other.ipBlock, except),
        );
        if (opener === undefined && !beside) return [];
        const path = [...rule.path, peersKey[rule.direction], index, 'ipBlock', 'except', at];
        return [
          {
            code: 'exceptReopened',
            severity: 'warning',
            origin: policy.origin,
            at: path,
            params: {
              except,
              policy: opener?.subject.policy.name ?? policy.name,
              rule: (opener?.rule.index ?? rule.index) + 1,
            },
            repairs: [
              {
                kind: 'editPolicies',
                edits: [{ kind: 'removeItem', item: within(subject, path) }],
                intent: 'dropExcept',
              },
            ],
          },
        ];
      }),
    ),
  );
}

/** Rules of policies that isolate every one of the pods in the direction. */
function everyOther(subject: Subject, world: World, direction: Direction, pods: readonly PodManifest[]) {
  const [first, ...rest] = pods;
  if (first === undefined) return [];
  return world
    .isolating(first, direction)
    .filter((other) => other !== subject && rest.every((pod) => other.pods.includes(pod)))
    .flatMap((other) => rulesOf(other.policy, direction).map((rule) => ({ subject: other, rule })));
}

function opens(other: NetworkPolicyRule, except: string, own: NetworkPolicyRule): boolean {
  if (!portsCover(other.ports, own.ports)) return false;
  // A rule without peers defeats the whole rule, which is told of it.
  return other.peers.some(({ ipBlock }) => blockHolds(ipBlock, except));
}

function blockHolds(block: NetworkPolicyRule['peers'][number]['ipBlock'], except: string): boolean {
  const outer = block && rangeOf(block.cidr);
  const inner = rangeOf(except);
  if (block === undefined || outer === undefined || inner === undefined || !contains(outer, inner)) return false;
  return block.except.every((each) => {
    const hole = rangeOf(each);
    return hole === undefined || hole.family !== inner.family || hole.last < inner.first || inner.last < hole.first;
  });
}
