import type { Direction, NetworkPolicy } from '../resources';
import type { AdminMatch, DoorVerdict, NearMiss, RuleMatch, RuleRef, UnknownReason } from '../verdict';
import type { DoorCase, DoorQuestion } from './doorQuestion';
import { nearMissesOf } from './nearMissesOf';
import { outcomeOf } from './outcomeOf';

/** One door asked for one pod and one party. */
export interface AskedDoor {
  readonly question: DoorQuestion;
  readonly answer: DoorCase;
}

/** Sums up the answers of one side of a connection, pod by pod and party by party, into one door. */
export function sumUpDoor(direction: Direction, asked: readonly AskedDoor[]): DoorVerdict {
  const answers = asked.map(({ answer }) => answer);
  const outcome = outcomeOf(answers.map(({ truth }) => truth));
  const [state, ...otherStates] = new Set(answers.map((answer) => answer.state));
  return {
    direction,
    state: state === undefined || otherStates.length > 0 ? 'mixed' : state,
    outcome,
    adminMatches: distinct(
      answers.flatMap(({ adminMatches }) => adminMatches),
      matchKey,
    ),
    isolatedBy: policiesOf(asked),
    allowedBy:
      answers.length === 1
        ? (answers[0]?.matches ?? [])
        : distinct(
            answers.flatMap(({ matches }) => matches),
            matchKey,
          ),
    nearMisses: outcome === 'denied' || outcome === 'partly' ? rank(asked) : [],
    unknowns:
      outcome === 'unknown'
        ? distinct(
            answers.flatMap(({ unknowns }) => unknowns),
            unknownKey,
          )
        : [],
  };
}

function policiesOf(asked: readonly AskedDoor[]): readonly NetworkPolicy[] {
  const [first, ...rest] = asked;
  if (first === undefined || rest.every(({ answer }) => answer.isolatedBy === first.answer.isolatedBy)) {
    return first?.answer.isolatedBy ?? [];
  }
  const isolating = new Set(asked.flatMap(({ answer }) => answer.isolatedBy));
  return first.question.cluster.policies.filter((policy) => isolating.has(policy));
}

/** The near misses of the cases that are denied; of several for one rule, the nearest. Nearest first, ties in document order. */
function rank(asked: readonly AskedDoor[]): readonly NearMiss[] {
  // Where administrators have decided, no rule of a NetworkPolicy could have been nearer.
  const denied = asked.filter(({ answer }) => answer.truth === 'no' && answer.networkPolicies === 'asked');
  const nearest = new Map<string, NearMiss>();
  for (const miss of denied.flatMap(({ question }) => nearMissesOf(question))) {
    const key = ruleKey(miss);
    const known = nearest.get(key);
    if (known === undefined || miss.distance < known.distance) nearest.set(key, miss);
  }
  const position = new Map(policiesOf(asked).map((policy, index) => [policy, index]));
  const orderOf = (miss: NearMiss) => position.get(miss.policy) ?? 0;
  return [...nearest.values()].sort((a, b) => a.distance - b.distance || orderOf(a) - orderOf(b) || a.rule - b.rule);
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  if (items.length < 2) return items;
  const found = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

function ruleKey({ place }: Pick<RuleRef, 'place'>): string {
  return JSON.stringify([place.file, place.document, place.path]);
}

function matchKey(match: RuleMatch | AdminMatch): string {
  return `${ruleKey(match)} ${match.peer?.index} ${match.port?.index}`;
}

function unknownKey(reason: UnknownReason): string {
  return JSON.stringify(reason);
}
