import {
  type AdminMatch,
  type AdminTier,
  type DoorVerdict,
  type Endpoint,
  matchedExternals,
  matchedWorkloads,
  matchesLabels,
  type NetworkPolicy,
  type NetworkPolicyPeer,
  type Outcome,
  type Place,
  placeWithin,
  selectedWorkloads,
  type WorkloadId,
} from '#netpol';
import { type FlowSubject, lightsOf } from './lightsOf';
import type { Mention, Sentence, StoryKey } from './sentence';
import { isDecidedByAdmins, tellAdmin } from './tellAdmin';
import { tellIsolation } from './tellDoor';
import { tellUnknown } from './tellReason';
import { tellVerdict } from './tellVerdict';

/** One step of a decision: a question that is asked of the policies, with its answer. */
export interface ReplayStep {
  /** The door at which it is asked; absent before the first and after the last. */
  readonly door?: DoorVerdict['direction'];
  readonly sentence: Sentence;
  /** The lines that answer it. */
  readonly places: readonly Place[];
  /** The workloads that it speaks of. */
  readonly speaksOf: readonly WorkloadId[];
  /** What the door, or at the end the whole, has come to; absent while that is open. */
  readonly outcome?: Outcome;
}

/** A verdict step by step: at each door which policies select the pod, which isolate it in this direction, whose rules match the peer and which of these the port; then the sum. */
export function replayFlow(flow: FlowSubject): readonly ReplayStep[] {
  const { connection, verdict, names, plugin, word } = flow;
  const { from, to, protocol, port } = connection;
  const ends = [...idsOf(from), ...idsOf(to)];
  const start: Sentence = {
    key: 'explain.replay.start',
    values: { from: names.from, to: names.to, protocol, port },
    places: {},
    speaksOf: { subject: idsOf(from), other: idsOf(to) },
  };
  return [
    { sentence: start, places: [], speaksOf: ends },
    ...doorSteps(flow, verdict.egress),
    ...doorSteps(flow, verdict.ingress),
    {
      sentence: tellVerdict(verdict, names, plugin, word),
      places: [verdict.egress, verdict.ingress].flatMap(lastWords),
      speaksOf: ends,
      outcome: verdict.outcome,
    },
  ];
}

/** The lines that decide at a door: what lets through, or what came closest. */
function lastWords({ allowedBy, nearMisses, outcome }: DoorVerdict): readonly Place[] {
  if (outcome === 'denied') return nearMisses.slice(0, 1).map(({ fieldPlace }) => fieldPlace);
  return allowedBy.map((match) => match.port?.place ?? match.peer?.place ?? match.place);
}

function doorSteps(flow: FlowSubject, door: DoorVerdict): readonly ReplayStep[] {
  const { connection, names, verdict, plugin, word } = flow;
  const isEgress = door.direction === 'egress';
  const owner = isEgress ? connection.from : connection.to;
  const subject = isEgress ? names.from : names.to;
  const at = { door: door.direction } as const;
  if (owner.kind === 'external' || verdict.shortcut !== undefined || door.state === 'outside') {
    const sentence = tellIsolation({ door, verdict, subject, plugin }, word);
    return [{ ...at, sentence, places: [], speaksOf: idsOf(owner), outcome: door.outcome }];
  }
  const admin = adminSteps(flow, door, 'Admin');
  if (isDecidedByAdmins(door)) return admin;
  return [...admin, ...policySteps(flow, door, owner, subject), ...adminSteps(flow, door, 'Baseline')];
}

function adminSteps(flow: FlowSubject, door: DoorVerdict, tier: AdminTier): readonly ReplayStep[] {
  const lights = lightsOf(flow, door);
  return door.adminMatches
    .filter(({ policy }) => policy.tier === tier)
    .map((match: AdminMatch) => {
      const sentence = lights.admin(tellAdmin(match, flow.word), match);
      const step = {
        door: door.direction,
        sentence,
        places: [match.place],
        speaksOf: sentence.speaksOf?.['peer'] ?? [],
      };
      const isLast = match.action !== 'Pass' && (tier === 'Baseline' || isDecidedByAdmins(door));
      return isLast ? { ...step, outcome: door.outcome } : step;
    });
}

function policySteps(flow: FlowSubject, door: DoorVerdict, owner: Endpoint, subject: string): readonly ReplayStep[] {
  const { cluster } = flow;
  const { direction, isolatedBy } = door;
  const own = idsOf(owner);
  const selecting = cluster.policies.filter((policy) => selects(policy, owner) && policy.admission === 'accepted');
  const concerned = [...new Set([...selecting, ...isolatedBy])];
  const base = { door: direction, speaksOf: own } as const;
  const selected: ReplayStep = {
    ...base,
    sentence: aboutPolicies(flow, concerned, 'explain.replay.selecting', 'explain.replay.selectingNone', {
      name: subject,
    }),
    places: concerned.map(({ origin }) => placeWithin(origin, 'spec', 'podSelector')),
  };
  // Where administrators have the last word at the baseline, an open door is not yet an answer.
  const hasBaseline = door.adminMatches.some(({ policy }) => policy.tier === 'Baseline');
  if (concerned.length === 0) return [hasBaseline ? selected : { ...selected, outcome: door.outcome }];
  const isolating: ReplayStep = {
    ...base,
    sentence: aboutPolicies(
      flow,
      isolatedBy,
      `explain.replay.isolating.${direction}`,
      `explain.replay.isolatingNone.${direction}`,
      { name: subject },
    ),
    places: isolatedBy.map(({ origin }) => placeWithin(origin, 'spec', 'policyTypes')),
  };
  if (isolatedBy.length === 0) return [selected, hasBaseline ? isolating : { ...isolating, outcome: door.outcome }];
  return [selected, isolating, ...ruleSteps(flow, door)];
}

function ruleSteps(flow: FlowSubject, door: DoorVerdict): readonly ReplayStep[] {
  const { connection, names, plugin, word } = flow;
  const { direction, isolatedBy, allowedBy, outcome } = door;
  const at = { door: direction } as const;
  const [other, name] = direction === 'egress' ? [connection.to, names.to] : [connection.from, names.from];
  if (isolatedBy.every((policy) => policy[direction].length === 0)) {
    const sentence: Sentence = { key: `explain.replay.noRule.${direction}`, values: {}, places: {} };
    const places = isolatedBy.map(({ origin }) => placeWithin(origin, 'spec', direction));
    return [{ ...at, sentence, places, speaksOf: idsOf(other), outcome }];
  }
  const rules = isolatedBy.flatMap((policy) => rulesFor(flow, policy, direction, other));
  const matching: ReplayStep = {
    ...at,
    sentence: aboutRules(rules, 'explain.replay.peers', 'explain.replay.peersNone', { name }, idsOf(other)),
    places:
      rules.length > 0
        ? rules.flatMap(({ peers, place }) => (peers.length === 0 ? [place] : peers))
        : peersOf(isolatedBy, direction),
    speaksOf: idsOf(other),
  };
  const unknown = door.unknowns[0];
  if (unknown !== undefined) {
    const sentence = tellUnknown(unknown, plugin, word);
    return [
      matching,
      { ...at, sentence, places: 'place' in unknown ? [unknown.place] : [], speaksOf: idsOf(other), outcome },
    ];
  }
  if (rules.length === 0 && allowedBy.length === 0) return [{ ...matching, outcome }];
  const taking = allowedBy.map((match) => ({ policy: match.policy, index: match.rule, place: match.place }));
  const { protocol, port } = connection;
  const key = outcome === 'partly' ? 'explain.replay.portsPartly' : 'explain.replay.ports';
  const ports: ReplayStep = {
    ...at,
    sentence: aboutRules(distinct(taking), key, 'explain.replay.portsNone', { protocol, port }, idsOf(other)),
    places: allowedBy.map((match) => match.port?.place ?? match.place),
    speaksOf: [...idsOf(connection.from), ...idsOf(connection.to)],
    outcome,
  };
  return [matching, ports];
}

interface RuleAt {
  readonly policy: NetworkPolicy;
  readonly index: number;
  readonly place: Place;
}

/** The rules of a policy that match the other end, each with the places of the peers that do; none where the rule is for anyone. */
function rulesFor(
  { cluster, externals, plugin }: FlowSubject,
  policy: NetworkPolicy,
  direction: DoorVerdict['direction'],
  other: Endpoint,
): readonly (RuleAt & { readonly peers: readonly Place[] })[] {
  const list = direction === 'ingress' ? 'from' : 'to';
  const matches = (peer: NetworkPolicyPeer) =>
    other.kind === 'workload'
      ? matchedWorkloads(cluster, policy, peer, plugin).some(({ id }) => id === other.workload.id)
      : matchedExternals([...externals, { ...other.external, origin: policy.origin }], peer).some(
          ({ name }) => name === other.external.name,
        );
  return policy[direction].flatMap((rule, index) => {
    const place = placeWithin(policy.origin, 'spec', direction, index);
    const peers = rule.peers.flatMap((peer, position) => (matches(peer) ? [placeWithin(place, list, position)] : []));
    return rule.peers.length === 0 || peers.length > 0 ? [{ policy, index, place, peers }] : [];
  });
}

/** Every item of `from` or `to`: none of them matches. */
function peersOf(policies: readonly NetworkPolicy[], direction: DoorVerdict['direction']): readonly Place[] {
  const list = direction === 'ingress' ? 'from' : 'to';
  return policies.flatMap((policy) =>
    policy[direction].flatMap(({ peers }, index) =>
      peers.map((_, position) => placeWithin(policy.origin, 'spec', direction, index, list, position)),
    ),
  );
}

function selects(policy: NetworkPolicy, owner: Endpoint): boolean {
  return (
    owner.kind === 'workload' &&
    policy.namespace === owner.workload.namespace &&
    owner.workload.pods.some(({ labels }) => matchesLabels(policy.podSelector, labels))
  );
}

function aboutPolicies(
  { cluster }: FlowSubject,
  policies: readonly NetworkPolicy[],
  some: StoryKey,
  none: StoryKey,
  values: Sentence['values'],
): Sentence {
  if (policies.length === 0) return { key: none, values, places: {} };
  const mentions = policies.map((policy) => ({
    text: policy.name,
    place: policy.origin,
    speaksOf: selectedWorkloads(cluster, policy).map(({ id }) => id),
  }));
  return { key: some, values: { ...values, policies: textOf(mentions) }, places: {}, lists: { policies: mentions } };
}

function aboutRules(
  rules: readonly RuleAt[],
  some: StoryKey,
  none: StoryKey,
  values: Sentence['values'],
  speaksOf: readonly WorkloadId[],
): Sentence {
  if (rules.length === 0) return { key: none, values, places: {} };
  const mentions = rules.map(({ policy, index, place }) => ({ text: `${policy.name} #${index + 1}`, place, speaksOf }));
  return { key: some, values: { ...values, rules: textOf(mentions) }, places: {}, lists: { rules: mentions } };
}

function distinct(rules: readonly RuleAt[]): readonly RuleAt[] {
  const found = new Map(rules.map((rule) => [JSON.stringify(rule.place), rule]));
  return [...found.values()];
}

function textOf(mentions: readonly Mention[]): string {
  return mentions.map(({ text }) => text).join(', ');
}

function idsOf(end: Endpoint): readonly WorkloadId[] {
  return end.kind === 'workload' ? [end.workload.id] : [];
}
