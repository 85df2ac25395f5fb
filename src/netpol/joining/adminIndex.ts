import type { AdminPolicy, AdminTier } from '../adminPolicy';
import type { Cluster } from '../cluster';
import { matchesLabels } from '../matching/labelSelector';
import { labelsOfNamespace } from '../matching/party';
import type { Direction, PodManifest } from '../resources';
import { isInForce } from './policiesInForce';
import { isBeyondPolicies } from './policyIndex';

/**
 * The policies of one tier that are asked about a pod, lowest priority number first. Those of one priority stand
 * together, in document order; which of them comes first is not defined.
 */
export type AskedTier = readonly (readonly AdminPolicy[])[];

/** The policies of administrators that have rules for a door. */
export type AskedTiers = Readonly<Record<AdminTier, AskedTier>>;

/** Answers which policies of administrators are asked about a pod, worked out once for each pod of a cluster. */
export interface AdminIndex {
  /** Those in force with rules for a direction; absent when there are none. */
  asked(pod: PodManifest, direction: Direction): AskedTiers | undefined;
  /** Refused ones that would have rules for a direction, in document order. */
  refused(pod: PodManifest, direction: Direction): readonly AdminPolicy[];
}

/** The index of a cluster, built at the first question and kept as long as the cluster is. */
export function adminIndex(cluster: Cluster): AdminIndex {
  if (cluster.adminPolicies.length === 0) return noPolicies;
  const known = indexes.get(cluster);
  if (known !== undefined) return known;
  const index = buildIndex(cluster);
  indexes.set(cluster, index);
  return index;
}

/**
 * The policies of administrators that a cluster enforces, in document order. Of two with one kind and name the later
 * stands; a refused one replaces nothing.
 */
export function adminPoliciesInForce(cluster: Cluster): readonly AdminPolicy[] {
  const standing = new Map<string, AdminPolicy>();
  for (const policy of cluster.adminPolicies) {
    if (isInForce(policy, cluster)) standing.set(`${policy.kind}/${policy.name}`, policy);
  }
  const inForce = new Set(standing.values());
  return cluster.adminPolicies.filter((policy) => inForce.has(policy));
}

/** Whether the subject of a policy holds a pod. */
export function subjectHolds({ subject }: AdminPolicy, pod: PodManifest, cluster: Cluster): boolean {
  if (isBeyondPolicies(pod, cluster)) return false;
  if (!matchesLabels(subject.namespaceSelector, labelsOfNamespace(cluster, pod.namespace))) return false;
  return subject.kind === 'namespaces' || matchesLabels(subject.podSelector, pod.labels);
}

const noPolicies: AdminIndex = { asked: () => undefined, refused: () => [] };

const indexes = new WeakMap<Cluster, AdminIndex>();

function buildIndex(cluster: Cluster): AdminIndex {
  const standing = adminPoliciesInForce(cluster);
  const refused = cluster.adminPolicies.filter((policy) => !isInForce(policy, cluster));
  return {
    asked: onceForEachPod((pod, direction) => tiersOf(concerned(standing, pod, direction, cluster))),
    refused: onceForEachPod((pod, direction) => concerned(refused, pod, direction, cluster)),
  };
}

function onceForEachPod<Answer>(
  answer: (pod: PodManifest, direction: Direction) => Answer,
): (pod: PodManifest, direction: Direction) => Answer {
  const answers = new Map<PodManifest, Readonly<Record<Direction, Answer>>>();
  return (pod, direction) => {
    let found = answers.get(pod);
    if (found === undefined) {
      found = { ingress: answer(pod, 'ingress'), egress: answer(pod, 'egress') };
      answers.set(pod, found);
    }
    return found[direction];
  };
}

function concerned(
  policies: readonly AdminPolicy[],
  pod: PodManifest,
  direction: Direction,
  cluster: Cluster,
): readonly AdminPolicy[] {
  return policies.filter((policy) => policy[direction].length > 0 && subjectHolds(policy, pod, cluster));
}

function tiersOf(policies: readonly AdminPolicy[]): AskedTiers | undefined {
  if (policies.length === 0) return undefined;
  return { Admin: tierOf(policies, 'Admin'), Baseline: tierOf(policies, 'Baseline') };
}

function tierOf(policies: readonly AdminPolicy[], tier: AdminTier): AskedTier {
  const byPriority = new Map<number, AdminPolicy[]>();
  for (const policy of policies) {
    if (policy.tier !== tier) continue;
    const equals = byPriority.get(policy.priority);
    if (equals === undefined) byPriority.set(policy.priority, [policy]);
    else equals.push(policy);
  }
  return [...byPriority].sort(([a], [b]) => a - b).map(([, equals]) => equals);
}
