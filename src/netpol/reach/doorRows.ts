import type { AddressFamily } from '../address/address';
import type { AdminPolicy, AdminPolicyKind, AdminTier } from '../adminPolicy';
import type { PluginProfile } from '../plugin';
import type { Direction } from '../resources';
import type { AddressStretch } from './addressPassages';
import type { CompiledAdminPolicy } from './adminRules';
import type { ReachEngine } from './engine';
import type { PortNamesId } from './podClasses';
import { namesBlocks, type Row } from './rows';
import type { CompiledPolicy, Rule } from './rules';
import type { TierRules } from './tierCells';
import type { TieredRow } from './tieredRows';

/** The row of a guarded door: by rules of NetworkPolicies alone, or with tiers of administrators before and after them. */
export type Guard = Row | TieredRow;

/** The policies that are asked at a pod's doors. */
export interface Selecting {
  readonly policies: readonly CompiledPolicy[];
  readonly adminPolicies: readonly CompiledAdminPolicy[];
  /** Port names of the pod. */
  readonly portNames: PortNamesId;
}

/** The row at one door of a pod; absent where the door is open. */
export function guardOf(
  engine: ReachEngine,
  plugin: PluginProfile,
  direction: Direction,
  { policies, adminPolicies, portNames }: Selecting,
): Guard | undefined {
  if (plugin.enforces[direction] === 'no') return undefined;
  const rules = rulesRow(engine, direction, policies, portNames);
  const asked = adminPolicies.filter((each) => each.rules[direction].length > 0);
  if (asked.length === 0) return rules;
  const row = (policiesOfWorld: readonly CompiledAdminPolicy[], tier: AdminTier) =>
    engine.tiers.get(direction, tierRules(policiesOfWorld, tier, direction), portNames);
  const rulesSpeak = rules !== undefined && namesBlocks(rules, 'IPv6');
  const worlds = possibleWorlds(asked, plugin).map((world) => ({
    admin: row(world, 'Admin'),
    baseline: rules === undefined ? row(world, 'Baseline') : undefined,
    speaksOfIPv6: rulesSpeak || world.some(({ policy }) => speaksOfIPv6(policy, direction)),
  }));
  return engine.tieredRows.get(direction, rules, worlds);
}

/** Fills in the classes that came since a row was last asked for. */
export function extendGuard({ rows, tieredRows }: ReachEngine, row: Guard): void {
  if (row.kind === 'rules') rows.extend(row);
  else tieredRows.extend(row);
}

/** Outside addresses as a row takes them, cut only where its answer changes. */
export function outsideOf(
  { rows, tieredRows }: ReachEngine,
  row: Guard,
  family: AddressFamily,
): readonly AddressStretch[] {
  return row.kind === 'rules' ? rows.outside(row, family) : tieredRows.outside(row, family);
}

function rulesRow(
  engine: ReachEngine,
  direction: Direction,
  policies: readonly CompiledPolicy[],
  portNames: PortNamesId,
): Row | undefined {
  const rules: Rule[] = [];
  let isolated = false;
  for (const policy of policies) {
    const added = policy.rules[direction];
    if (added === undefined) continue;
    isolated = true;
    for (const rule of added) rules.push(rule);
  }
  return isolated ? engine.rows.get(direction, rules, portNames) : undefined;
}

/** With the policies of an API version, and without, where it is not known whether the plugin enforces it. */
function possibleWorlds(
  policies: readonly CompiledAdminPolicy[],
  { adminPolicies }: PluginProfile,
): readonly (readonly CompiledAdminPolicy[])[] {
  let worlds = [policies];
  for (const version of ['v1alpha1', 'v1alpha2'] as const) {
    if (adminPolicies[version] === 'yes') continue;
    const without = worlds.map((world) => world.filter(({ policy }) => versions[policy.kind] !== version));
    worlds = adminPolicies[version] === 'no' ? without : [...worlds, ...without];
  }
  return worlds;
}

const versions: Readonly<Record<AdminPolicyKind, 'v1alpha1' | 'v1alpha2'>> = {
  AdminNetworkPolicy: 'v1alpha1',
  BaselineAdminNetworkPolicy: 'v1alpha1',
  ClusterNetworkPolicy: 'v1alpha2',
};

/** Whether networks of a policy are of IPv6. */
export function speaksOfIPv6(policy: AdminPolicy, direction: Direction): boolean {
  return policy[direction].some(({ peers }) =>
    peers.some((peer) => peer.kind === 'networks' && peer.cidrs.some((cidr) => cidr.includes(':'))),
  );
}

function tierRules(policies: readonly CompiledAdminPolicy[], tier: AdminTier, direction: Direction): TierRules {
  const byPriority = new Map<number, TierRules[number][number][]>();
  for (const { policy, rules } of policies) {
    if (policy.tier !== tier || rules[direction].length === 0) continue;
    const equals = byPriority.get(policy.priority);
    if (equals === undefined) byPriority.set(policy.priority, [rules[direction]]);
    else equals.push(rules[direction]);
  }
  return [...byPriority].sort(([a], [b]) => a - b).map(([, equals]) => equals);
}
