import { assertNever } from '#lib';
import type { AddressRange } from '../address/address';
import type { AskedTiers } from '../joining/adminIndex';
import { type RuleAt, rulesOf } from '../matching/ruleAt';
import type { Truth } from '../matching/truth';
import type { NetworkPolicy } from '../resources';
import type { AdminMatch, UnknownReason } from '../verdict';
import { matchesOfTier } from './adminMatches';
import { networkBounds, possibleTiers, supportFor, tierOutcomes } from './adminTiers';
import { unknownsOfTier } from './adminUnknowns';
import { possibleAddresses, truthAnywhere } from './anyAddress';
import type { DoorCase, DoorQuestion } from './doorQuestion';
import { boundsOf, matchesOf, rulesTruth, rulesTruthAt, sctpDoubts, undecidedRules } from './networkPolicyTier';
import { unknownsOf } from './unknownsOf';

/**
 * Judges a door with all its tiers: Admin, then the NetworkPolicies that isolate the pod, or else Baseline, then open.
 * Where it is not known whether the plugin enforces a version of the API, all that may be has to agree.
 */
export function judgeByTiers(
  question: DoorQuestion,
  isolatedBy: readonly NetworkPolicy[],
  asked: AskedTiers,
): DoorCase {
  const rules = rulesOf(isolatedBy, question.direction);
  const door = { question, isolatedBy, rules };
  // An isolated pod is never left to the Baseline tier.
  const relevant = isolatedBy.length > 0 ? { ...asked, Baseline: [] } : asked;
  const possible = possibleTiers(relevant, question.plugin);
  const truths = possible.map((tiers) => truthOf({ ...door, tiers }));
  const truth = agreed(truths);
  // Reasons rest on what the plugin surely enforces.
  const { adminMatches, networkPolicies } = reasonsOf({ ...door, tiers: possible.at(-1) ?? relevant });
  const isAllowedByRules = truth === 'yes' && networkPolicies === 'asked';
  return {
    state: isolatedBy.length === 0 ? 'open' : rules.length === 0 ? 'shut' : 'guarded',
    truth,
    adminMatches,
    networkPolicies,
    isolatedBy,
    matches: isAllowedByRules ? rules.flatMap((rule) => matchesOf(question, rule)) : [],
    unknowns:
      truth === 'unknown'
        ? [...supportDoubts(question, relevant, truths), ...unknownsIn({ ...door, tiers: possible[0] ?? relevant })]
        : [],
  };
}

/** A door with the tiers that a plugin may see. */
interface TieredDoor {
  readonly question: DoorQuestion;
  readonly tiers: AskedTiers;
  readonly isolatedBy: readonly NetworkPolicy[];
  readonly rules: readonly RuleAt[];
}

function truthOf(door: TieredDoor): Truth {
  const { question, tiers, rules } = door;
  const { address } = question.other;
  const atOnce = truthAt(door, address);
  if (atOnce !== 'unknown' || address !== undefined) return atOnce;
  const bounds = [
    ...boundsOf(undecidedRules(question, rules)),
    // Any rule that speaks of IPv6 makes addresses of it count, be it about other ports.
    ...boundsOf(rules).filter(({ family }) => family === 'IPv6'),
    ...networkBounds(tiers, question.direction),
  ];
  return truthAnywhere(question, bounds, (each) => truthAt(door, each));
}

function truthAt(door: TieredDoor, address: AddressRange | undefined): Truth {
  const { question, tiers, isolatedBy } = door;
  const afterAdmin = () => (isolatedBy.length > 0 ? truthOfRules(door, address) : truthOfBaseline(door, address));
  return agreed(
    [...tierOutcomes(question, tiers.Admin, address)].map((outcome) => {
      switch (outcome) {
        case 'Accept':
          return 'yes';
        case 'Deny':
          return 'no';
        case 'Pass':
        case 'none':
          return afterAdmin();
        default:
          return assertNever(outcome);
      }
    }),
  );
}

function truthOfRules({ question, isolatedBy, rules }: TieredDoor, address: AddressRange | undefined): Truth {
  if (sctpDoubts(question, isolatedBy).length > 0) return 'unknown';
  return rulesTruthAt(question, rules, address);
}

/** What nothing has denied is allowed. */
function truthOfBaseline({ question, tiers }: TieredDoor, address: AddressRange | undefined): Truth {
  const outcomes = [...tierOutcomes(question, tiers.Baseline, address)];
  return agreed(outcomes.map((outcome) => (outcome === 'Deny' ? 'no' : 'yes')));
}

function agreed(truths: readonly Truth[]): Truth {
  const [one, ...others] = new Set(truths);
  return one === undefined || others.length > 0 ? 'unknown' : one;
}

/** The rules of administrators that match, and whether any connection is left to NetworkPolicies. */
function reasonsOf(door: TieredDoor): Pick<DoorCase, 'adminMatches' | 'networkPolicies'> {
  const { question, tiers, isolatedBy } = door;
  const found: AdminMatch[] = [];
  let networkPolicies: DoorCase['networkPolicies'] = 'notAsked';
  for (const address of addressesOf(door)) {
    found.push(...matchesOfTier(question, tiers.Admin, address));
    if (!leaves(door, address)) continue;
    networkPolicies = 'asked';
    if (isolatedBy.length === 0) found.push(...matchesOfTier(question, tiers.Baseline, address));
  }
  return { adminMatches: found, networkPolicies };
}

/** The addresses at which rules of administrators may match differently. */
function addressesOf({ question, tiers }: TieredDoor): readonly (AddressRange | undefined)[] {
  const { address } = question.other;
  if (address !== undefined) return [address];
  const bounds = networkBounds(tiers, question.direction);
  return bounds.length === 0 ? [undefined] : possibleAddresses(question, 'IPv4', bounds);
}

/** Whether the Admin tier may leave a connection to the next. */
function leaves({ question, tiers }: TieredDoor, address: AddressRange | undefined): boolean {
  const outcomes = tierOutcomes(question, tiers.Admin, address);
  return outcomes.has('Pass') || outcomes.has('none');
}

function unknownsIn(door: TieredDoor): readonly UnknownReason[] {
  const { question, tiers, isolatedBy, rules } = door;
  const ofAdmin = unknownsOfTier(question, tiers.Admin);
  if (!leaves(door, question.other.address)) return ofAdmin;
  if (isolatedBy.length === 0) return [...ofAdmin, ...unknownsOfTier(question, tiers.Baseline)];
  const doubts = sctpDoubts(question, isolatedBy);
  if (doubts.length > 0) return [...ofAdmin, ...doubts];
  return rulesTruth(question, rules) === 'unknown'
    ? [...ofAdmin, ...rules.flatMap((rule) => unknownsOf(question, rule))]
    : ofAdmin;
}

/** That it is not known whether the plugin enforces policies, where that makes a difference. */
function supportDoubts(
  { plugin }: DoorQuestion,
  { Admin, Baseline }: AskedTiers,
  truths: readonly Truth[],
): readonly UnknownReason[] {
  if (new Set(truths).size < 2) return [];
  return [...Admin, ...Baseline]
    .flat()
    .filter((policy) => supportFor(policy, plugin) === 'unknown')
    .slice(0, 1)
    .map(({ origin }) => ({ kind: 'pluginUnsupported', feature: 'adminPolicies', place: origin }));
}
