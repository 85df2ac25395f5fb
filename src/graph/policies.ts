import { type AdminPolicy, type Cluster, type DoorVerdict, type NetworkPolicy, selectedWorkloads } from '#netpol';
import type { JudgedFlow } from './edges';
import { huesOf, policyKey } from './hues';
import { workloadNodeId } from './nodeId';
import type { AdminPolicyEntry, Picture, PolicyEntry } from './picture';

/** Policies of both sorts with their hues and what they select, edges still to come. */
export interface PolicyEntries {
  readonly policies: readonly Omit<PolicyEntry, 'edges'>[];
  readonly adminPolicies: readonly Omit<AdminPolicyEntry, 'edges'>[];
}

/** All policies, each sort in document order. No policy has the hue of another while there are enough. */
export function policyEntries(cluster: Cluster, previous: Picture | undefined): PolicyEntries {
  const { policies, adminPolicies } = cluster;
  const hues = huesOf([...policies, ...adminPolicies], previous === undefined ? [] : allPolicies(previous));
  const entryOf = <P extends NetworkPolicy | AdminPolicy>(policy: P, index: number) => ({
    policy,
    hue: hues[index] ?? 0,
    selects: selectedWorkloads(cluster, policy).map((workload) => workloadNodeId(workload.id)),
  });
  return {
    policies: policies.map(entryOf),
    adminPolicies: adminPolicies.map((policy, index) => entryOf(policy, policies.length + index)),
  };
}

/** The policies of a picture: of the Admin tier, then NetworkPolicies, then of the Baseline tier. */
export function allPolicies<A extends Pick<AdminPolicyEntry, 'policy'>, P>({
  policies,
  adminPolicies,
}: {
  readonly policies: readonly P[];
  readonly adminPolicies: readonly A[];
}): readonly (A | P)[] {
  const ofTier = (tier: AdminPolicy['tier']) => adminPolicies.filter(({ policy }) => policy.tier === tier);
  return [...ofTier('Admin'), ...policies, ...ofTier('Baseline')];
}

/** The policy that the view names so; absent when there is none. */
export function findPolicyEntry(
  picture: Pick<Picture, 'policies' | 'adminPolicies'>,
  key: string | undefined,
): PolicyEntry | AdminPolicyEntry | undefined {
  if (key === undefined) return undefined;
  const hasKey = ({ policy }: PolicyEntry | AdminPolicyEntry) => policyKey(policy) === key;
  return picture.policies.find(hasKey) ?? picture.adminPolicies.find(hasKey);
}

/** For each policy, the edges that it stops or that one of its rules lets through or matches, in the edges' order. */
export function edgesByPolicy(
  edges: readonly JudgedFlow[],
): ReadonlyMap<NetworkPolicy | AdminPolicy, readonly string[]> {
  const found = new Map<NetworkPolicy | AdminPolicy, string[]>();
  for (const edge of edges) {
    const concerned = new Set([...policiesAt(edge.verdict.egress), ...policiesAt(edge.verdict.ingress)]);
    for (const policy of concerned) {
      const list = found.get(policy);
      if (list === undefined) found.set(policy, [edge.id]);
      else list.push(edge.id);
    }
  }
  return found;
}

function policiesAt(door: DoorVerdict): readonly (NetworkPolicy | AdminPolicy)[] {
  const stops = door.outcome === 'denied' || door.outcome === 'partly';
  const denied = door.adminMatches.some(({ action }) => action === 'Deny');
  return [
    ...door.adminMatches.map((match) => match.policy),
    ...door.allowedBy.map((match) => match.policy),
    // Where an administrator's rule denies, no NetworkPolicy stops anything.
    ...(stops && !denied ? door.isolatedBy : []),
  ];
}
