import {
  type AdminMatch,
  type AdminTier,
  type Connection,
  type DoorVerdict,
  findPlugin,
  judge,
  type Place,
  type RuleMatch,
  type UnknownReason,
} from '#netpol';
import { type FlowSubject, lightsOf } from './lightsOf';
import { type Miss, missesAt } from './miss';
import type { Sentence } from './sentence';
import { isDecidedByAdmins, tellAdmin } from './tellAdmin';
import { type DoorSubject, tellDoorOwner, tellDoorStatus, tellIsolation } from './tellDoor';
import { tellAllowing, tellMissedField, tellMissedRule, tellUnknown } from './tellReason';
import { pluginName, tellBasis, tellVerdict } from './tellVerdict';

/** Why a connection is allowed or not, door by door. */
export interface FlowStory {
  /** The whole answer in one sentence. */
  readonly verdict: Sentence;
  /** The egress door of the source, then the ingress door of the destination. */
  readonly doors: readonly [DoorStory, DoorStory];
  /** What the plugin has to do with it; absent where the answer is that of the specification. */
  readonly plugin?: Sentence;
  /** What the answer rests on: the plugin, then refused policies that may change it. */
  readonly basis: readonly Sentence[];
}

/** What one door says. */
export interface DoorStory {
  readonly door: DoorVerdict;
  readonly owner: Sentence;
  readonly status: Sentence;
  /**
   * In the order in which policies are asked: rules of the Admin tier; who stands at the door, and what lets the connection through, or what came closest,
   * nearest first; rules of the Baseline tier. Nothing of those who are not asked.
   */
  readonly lines: readonly StoryLine[];
}

/** One line of a story. */
export type StoryLine =
  | { readonly kind: 'isolation'; readonly sentence: Sentence; readonly place?: undefined }
  | { readonly kind: 'admin'; readonly sentence: Sentence; readonly match: AdminMatch; readonly place: Place }
  | { readonly kind: 'allowing'; readonly sentence: Sentence; readonly match: RuleMatch; readonly place: Place }
  | {
      readonly kind: 'miss';
      readonly miss: Miss;
      /** Which rule, which field of it failed, and what else there is to say. */
      readonly sentences: readonly Sentence[];
      readonly place: Place;
    }
  | { readonly kind: 'unknown'; readonly sentence: Sentence; readonly reason: UnknownReason; readonly place?: Place };

/** Tells a verdict as a story. Cost: a second judgement where a plugin may differ from the specification. */
export function tellFlow(flow: FlowSubject): FlowStory {
  const { verdict, names, plugin, word } = flow;
  const sum = tellVerdict(verdict, names, plugin, word);
  const differs = tellDifference(flow);
  return {
    verdict: verdict.stoppedAt === undefined ? sum : lightsOf(flow, verdict[verdict.stoppedAt]).stop(sum),
    doors: [tellDoor(flow, verdict.egress), tellDoor(flow, verdict.ingress)],
    ...(differs === undefined ? {} : { plugin: differs }),
    basis: tellBasis(verdict, plugin, word),
  };
}

function tellDoor(flow: FlowSubject, door: DoorVerdict): DoorStory {
  const { cluster, connection, verdict, plugin, word, names } = flow;
  const isEgress = door.direction === 'egress';
  const [subject, other] = isEgress ? [names.from, names.to] : [names.to, names.from];
  const told: DoorSubject = { door, verdict, subject, plugin };
  const lights = lightsOf(flow, door);
  const misses = verdict.shortcut === undefined ? missesAt(cluster, connection, plugin, door) : [];
  const isolation: StoryLine = { kind: 'isolation', sentence: lights.isolation(tellIsolation(told, word)) };
  const adminLines = (tier: AdminTier) =>
    door.adminMatches
      .filter(({ policy }) => policy.tier === tier)
      .map((match): StoryLine => {
        const sentence = lights.admin(tellAdmin(match, word), match);
        return { kind: 'admin', sentence, match, place: match.port?.place ?? match.peer.place };
      });
  return {
    door,
    owner: lights.owner(tellDoorOwner(told)),
    status: tellDoorStatus(told),
    lines: [
      ...adminLines('Admin'),
      ...(isDecidedByAdmins(door) ? [] : [isolation]),
      ...door.allowedBy.map((match): StoryLine => {
        const sentence = lights.allowing(tellAllowing(match, word), match);
        return { kind: 'allowing', sentence, match, place: match.port?.place ?? match.peer?.place ?? match.place };
      }),
      ...misses.map((miss, index): StoryLine => {
        const rule = tellMissedRule(miss, index === 0 ? 'nearest' : 'next');
        const field = tellMissedField(miss, { subject, other }, word);
        return { kind: 'miss', miss, sentences: lights.miss(rule, field, miss), place: miss.fieldPlace };
      }),
      ...adminLines('Baseline'),
      ...door.unknowns.map((reason): StoryLine => {
        const sentence = tellUnknown(reason, plugin, word);
        return { kind: 'unknown', sentence, reason, ...('place' in reason ? { place: reason.place } : {}) };
      }),
    ],
  };
}

function tellDifference({ cluster, connection, verdict, plugin, word }: FlowSubject): Sentence | undefined {
  if (plugin.status === 'specification') return undefined;
  const { outcome } = judge(cluster, connection, findPlugin(undefined));
  if (outcome === verdict.outcome) return undefined;
  const values = { plugin: pluginName(plugin, word), outcome: word(`verdict.${outcome}`) };
  return { key: 'explain.differs', values, places: {} };
}

/** The ends of a connection in the order in which a door sees them: whose door it is, and the other. */
export function endsAt(connection: Connection, { direction }: Pick<DoorVerdict, 'direction'>) {
  const { from, to } = connection;
  return direction === 'egress' ? { owner: from, other: to } : { owner: to, other: from };
}
