import type {
  AdminAction,
  AdminTier,
  Direction,
  MissedField,
  Outcome,
  OverlookedField,
  Place,
  UnknownReason,
  WorkloadId,
} from '#netpol';

/** One sentence of a verdict's story, as data: a message, the values of its placeholders, and what its marks point at. */
export interface Sentence {
  readonly key: StoryKey;
  readonly values: Readonly<Record<string, string | number>>;
  /** By the name of a mark in the message; a mark that points at nothing is absent. */
  readonly places: Readonly<Record<string, Place>>;
  /** By the name of a mark, the workloads that it speaks of; absent where a sentence was told without a cluster to look in. */
  readonly speaksOf?: Readonly<Record<string, readonly WorkloadId[]>>;
  /** Marks that stand for several things, each with words of its own; their words together are a value of the same name. */
  readonly lists?: Readonly<Record<string, readonly Mention[]>>;
}

/** One of several things that a mark stands for. */
export interface Mention {
  readonly text: string;
  readonly place: Place;
  readonly speaksOf: readonly WorkloadId[];
}

/** Every message that the story is told with. */
export type StoryKey =
  | `inspector.edge.${'allowed' | 'self' | 'enforcesNothing' | 'judgedAs' | 'provisional'}`
  | `inspector.edge.${Exclude<Outcome, 'allowed'>}.${Direction}`
  | `inspector.door.${Direction}`
  | `inspector.door.status.${DoorStatus}`
  | `inspector.door.${'outside' | 'self' | 'unguarded' | 'isolatedBy'}`
  | `inspector.door.notIsolated.${Direction}`
  | `inspector.rule.allows.${Direction}`
  | `inspector.miss.${'nearest' | 'next'}`
  | `inspector.miss.${MissedField['kind'] | 'podLabelsAbsent' | 'namespaceLabelsAbsent'}`
  | `explain.miss.${Exclude<OverlookedField['kind'], 'policyTypes'> | 'podSelectorAbsent' | 'protocolTcp' | 'nobody' | 'also'}`
  | `explain.miss.policyTypes.${Direction}`
  | 'explain.differs'
  | PolicySentenceKey
  | ReplaySentenceKey
  | `explain.admin.${AdminTier}.${AdminAction}`
  | `explain.notIsolated.${Direction}`
  | `inspector.unknown.${UnknownReason['kind']}`;

/** Every message that a policy is told with. */
type PolicySentenceKey =
  | `explain.policy.${'protects' | 'protectsNobody'}.${'all' | 'some'}`
  | `explain.policy.isolates.${Direction}.${'listed' | 'defaulted'}`
  | `explain.policy.leaves.${Direction}.${'listed' | 'defaulted'}`
  | `explain.policy.${'ignores' | 'noRule' | 'everything'}.${Direction}`
  | `explain.policy.peer.anyone.${Direction}`
  | `explain.policy.peer.${'pods' | 'allPods' | 'namespaces' | 'allNamespaces' | 'both' | 'podsEverywhere' | 'range' | 'rangeExcept'}`
  | `explain.policy.port.${'every' | 'everyOf' | 'number' | 'range' | 'named'}`
  | `explain.policy.rule.${Direction}`
  | 'explain.policy.matches'
  | `explain.adminPolicy.order.${AdminTier}`
  | `explain.adminPolicy.${AdminAction}`
  | `explain.adminPolicy.${'concerns' | 'concernsNobody' | 'noRule' | 'inOrder' | 'everyPort' | 'namedPort' | 'notSimulated' | 'unknownField'}`;

/** Every message that a decision is replayed with. */
type ReplaySentenceKey =
  | `explain.replay.${'start' | 'selecting' | 'selectingNone' | 'peers' | 'peersNone' | 'ports' | 'portsPartly' | 'portsNone'}`
  | `explain.replay.${'isolating' | 'isolatingNone' | 'noRule'}.${Direction}`;

/** What is said of a door in a word or two. */
export type DoorStatus = 'noDoor' | 'open' | 'allowed' | 'shut' | 'denied' | 'deniedByRule' | 'partly' | 'unknown';

/** Looks up a message without placeholders that stands within a sentence, such as `inspector.allPods`. */
export type FindWord = (key: StoryWord) => string;

/** Every message that stands within a sentence. */
export type StoryWord =
  | 'inspector.allPods'
  | 'inspector.allNamespaces'
  | 'inspector.rule.anyone'
  | 'inspector.rule.everyPort'
  | 'inspector.miss.none'
  | 'inspector.specification'
  | `explain.policy.${'more' | 'or'}`
  | `verdict.${Outcome}`
  | `inspector.feature.${'endPort' | 'namedPorts' | 'sctp' | 'ipBlock' | 'ipBlockMatchesPods' | 'adminPolicies' | Direction}`;
