import type { AddressRange } from '../address/address';
import type { AdminAction, AdminPolicy } from '../adminPolicy';
import type { AskedTier, AskedTiers } from '../joining/adminIndex';
import { actionOf, adminRuleMatches, networkRanges } from '../matching/adminRuleMatch';
import type { PluginProfile, Support } from '../plugin';
import type { Direction } from '../resources';
import type { DoorQuestion } from './doorQuestion';

/** What may come of asking a policy or a tier: what a rule of it does, or that none matches. */
export type TierOutcome = AdminAction | 'none';

/**
 * All that a tier may do with a connection to or from a party at an address; more than one where a rule is undecided, or
 * policies of one priority differ.
 */
export function tierOutcomes(
  question: DoorQuestion,
  tier: AskedTier,
  address: AddressRange | undefined,
): ReadonlySet<TierOutcome> {
  const found = new Set<TierOutcome>();
  for (const equals of tier) {
    const outcomes = outcomesOfEquals(equals.map((policy) => policyOutcomes(question, policy, address)));
    for (const outcome of outcomes) {
      if (outcome !== 'none') found.add(outcome);
    }
    if (!outcomes.has('none')) return found;
  }
  return found.add('none');
}

/** What may come of one policy alone: its rules are asked from the top, and an undecided one may decide or be passed by. */
export function policyOutcomes(
  { direction, traffic, other, cluster }: DoorQuestion,
  policy: AdminPolicy,
  address: AddressRange | undefined,
): ReadonlySet<TierOutcome> {
  const found = new Set<TierOutcome>();
  for (const rule of policy[direction]) {
    const truth = adminRuleMatches(rule, traffic, other, address, cluster);
    if (truth === 'no') continue;
    found.add(actionOf(rule));
    if (truth === 'yes') return found;
  }
  return found.add('none');
}

/** The tiers as a plugin may see them: with the policies of an API version, and without, where it is not known whether it enforces them. */
export function possibleTiers(asked: AskedTiers, { adminPolicies }: PluginProfile): readonly AskedTiers[] {
  let worlds: readonly AskedTiers[] = [asked];
  for (const version of ['v1alpha1', 'v1alpha2'] as const) {
    if (adminPolicies[version] === 'yes') continue;
    const without = worlds.map((tiers) => filterTiers(tiers, (policy) => versionOf(policy) !== version));
    worlds = adminPolicies[version] === 'no' ? without : [...worlds, ...without];
  }
  return worlds;
}

/** What is known of a plugin's support for a policy. */
export function supportFor(policy: AdminPolicy, { adminPolicies }: PluginProfile): Support {
  return adminPolicies[versionOf(policy)];
}

function filterTiers(tiers: AskedTiers, keeps: (policy: AdminPolicy) => boolean): AskedTiers {
  const filtered = (tier: AskedTier) =>
    tier.map((equals) => equals.filter(keeps)).filter((equals) => equals.length > 0);
  return { Admin: filtered(tiers.Admin), Baseline: filtered(tiers.Baseline) };
}

/** Every range that `networks` of rules for a direction bound. */
export function networkBounds({ Admin, Baseline }: AskedTiers, direction: Direction): readonly AddressRange[] {
  const bounds: AddressRange[] = [];
  for (const policy of [...Admin, ...Baseline].flat()) {
    for (const { peers } of policy[direction]) {
      for (const peer of peers) {
        if (peer.kind === 'networks') bounds.push(...networkRanges(peer).map(({ range }) => range));
      }
    }
  }
  return bounds;
}

/** Any of several may be asked first: what one of them does may happen, and nothing only where none does anything. */
function outcomesOfEquals(each: readonly ReadonlySet<TierOutcome>[]): ReadonlySet<TierOutcome> {
  const [only, ...more] = each;
  if (only !== undefined && more.length === 0) return only;
  const found = new Set(each.flatMap((outcomes) => [...outcomes]));
  if (!each.every((outcomes) => outcomes.has('none'))) found.delete('none');
  return found;
}

function versionOf({ kind }: AdminPolicy): 'v1alpha1' | 'v1alpha2' {
  return kind === 'ClusterNetworkPolicy' ? 'v1alpha2' : 'v1alpha1';
}
