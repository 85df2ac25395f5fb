import type { Assumptions, Cluster, ClusterNamespace, Workload, WorkloadId } from '../cluster';
import type { PodManifest, Resources, WorkloadKind } from '../resources';
import { outsideRanges } from './outsideRanges';

/** The choices that hold unless someone switches them; docs/semantics.md says why. */
export const defaultAssumptions: Assumptions = {
  refusedObjects: 'notInForce',
  ipBlockMatchesPods: 'knownAddresses',
  hostNetworkPods: 'nodeAddress',
  selfTraffic: 'alwaysAllowed',
};

/** The label that the API server puts on every namespace. */
export const namespaceNameLabel = 'kubernetes.io/metadata.name';

/**
 * Joins what manifests say into a cluster. Pods go to their topmost declared controller, or to the undeclared controller
 * they name; namespaces that are only used are implied. Of two manifests with the same name the later one stands, as
 * when they are applied in order. Workloads come in the order of their first manifest, declared namespaces before
 * implied ones.
 */
export function clusterOf(resources: Resources, assumptions?: Partial<Assumptions>): Cluster {
  return {
    namespaces: namespacesOf(resources),
    workloads: workloadsOf(resources.pods),
    policies: resources.policies,
    adminPolicies: resources.adminPolicies,
    outside: outsideRanges(resources),
    assumptions: { ...defaultAssumptions, ...assumptions },
  };
}

/** The name of a workload in a cluster. */
export function workloadId(kind: WorkloadKind, namespace: string, name: string): WorkloadId {
  return `${namespace}/${name}[${kind}]`;
}

function namespacesOf(resources: Resources): ReadonlyMap<string, ClusterNamespace> {
  const namespaces = new Map<string, ClusterNamespace>();
  for (const { name, labels, origin } of resources.namespaces) {
    const complete = new Map(labels).set(namespaceNameLabel, name);
    namespaces.set(name, origin === undefined ? { name, labels: complete } : { name, labels: complete, origin });
  }
  for (const { namespace } of [...resources.pods, ...resources.policies]) {
    if (namespaces.has(namespace)) continue;
    namespaces.set(namespace, { name: namespace, labels: new Map([[namespaceNameLabel, namespace]]) });
  }
  return namespaces;
}

function workloadsOf(manifests: readonly PodManifest[]): ReadonlyMap<WorkloadId, Workload> {
  const declared = new Map<WorkloadId, PodManifest>();
  for (const manifest of manifests) declared.set(idOf(manifest), manifest);

  const groups = new Map<WorkloadId, { readonly top: WorkloadName; readonly pods: PodManifest[] }>();
  for (const manifest of declared.values()) {
    const top = topmostOwner(manifest, declared);
    const id = idOf(top);
    const group = groups.get(id) ?? { top, pods: [] };
    groups.set(id, group);
    group.pods.push(manifest);
  }

  const workloads = new Map<WorkloadId, Workload>();
  for (const [id, { top, pods }] of groups) {
    // The owner's own template leads, whatever comes first in the manifests.
    const own = declared.get(id);
    const members = own === undefined ? pods : [own, ...pods.filter((pod) => pod !== own)];
    const origin = members[0]?.origin;
    if (origin === undefined) continue;
    const { kind, namespace, name } = top;
    workloads.set(id, { id, kind, namespace, name, pods: members, origin });
  }
  return workloads;
}

interface WorkloadName {
  readonly kind: WorkloadKind;
  readonly namespace: string;
  readonly name: string;
}

function topmostOwner(manifest: PodManifest, declared: ReadonlyMap<WorkloadId, PodManifest>): WorkloadName {
  const seen = new Set<WorkloadId>();
  let top: WorkloadName = manifest;
  let owner = manifest.owner;
  while (owner !== undefined) {
    const { kind } = owner;
    if (!isWorkloadKind(kind)) return top;
    const next: WorkloadName = { kind, namespace: manifest.namespace, name: owner.name };
    const id = idOf(next);
    // Owners in a circle: no API server keeps such objects, so each stays itself.
    if (seen.has(id)) return manifest;
    seen.add(id);
    top = next;
    owner = declared.get(id)?.owner;
  }
  return top;
}

function idOf({ kind, namespace, name }: WorkloadName): WorkloadId {
  return workloadId(kind, namespace, name);
}

const workloadKinds: ReadonlySet<string> = new Set<WorkloadKind>([
  'Pod',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
  'ReplicationController',
]);

function isWorkloadKind(kind: string): kind is WorkloadKind {
  return workloadKinds.has(kind);
}
