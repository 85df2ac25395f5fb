import type { Cluster } from '../cluster';
import type { Party } from '../matching/party';
import type { Traffic } from '../matching/traffic';
import type { Truth } from '../matching/truth';
import type { PluginProfile } from '../plugin';
import type { Direction, NetworkPolicy } from '../resources';
import type { AdminMatch, DoorVerdict, RuleMatch, UnknownReason } from '../verdict';

/** What one door of one pod is asked: may this traffic pass, to or from that party? */
export interface DoorQuestion {
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
  readonly direction: Direction;
  /** Whose door it is. */
  readonly subject: Party;
  /** The other end. */
  readonly other: Party;
  readonly traffic: Traffic;
}

/** The answer of one door for one pod and one party; a workload's door sums up several. */
export interface DoorCase {
  readonly state: Exclude<DoorVerdict['state'], 'mixed'>;
  readonly truth: Truth;
  /** Rules of administrators that surely match, of policies that the plugin surely enforces, in the order in which they are asked. */
  readonly adminMatches: readonly AdminMatch[];
  /** `notAsked`: administrators have decided before. */
  readonly networkPolicies: 'asked' | 'notAsked';
  readonly isolatedBy: readonly NetworkPolicy[];
  /** Empty unless the truth is `yes` and NetworkPolicies isolate the pod and are asked. */
  readonly matches: readonly RuleMatch[];
  /** Empty unless the truth is `unknown`. */
  readonly unknowns: readonly UnknownReason[];
}
