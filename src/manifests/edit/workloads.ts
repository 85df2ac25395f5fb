import {
  type Cluster,
  clusterOf,
  type Place,
  type PodManifest,
  placeWithin,
  type Resources,
  resolveEndpoint,
  samePlace,
  type Workload,
} from '#netpol';
import type { Reading } from '../reading';
import { isPlainList, isPlainMap } from './document/plain';
import { valueAt } from './lookup';
import { type Step, set } from './steps';

/** A workload with every manifest that makes it up, and the cluster it was found in. */
export interface FoundWorkload {
  readonly cluster: Cluster;
  readonly workload: Workload;
  /** Repeated manifests of one object too, of which a cluster knows only the last. */
  readonly manifests: readonly PodManifest[];
}

/** The workload of which one manifest stands at a place. */
export function workloadAt(reading: Reading, place: Place): FoundWorkload | undefined {
  const cluster = clusterFor(reading.resources);
  const named = reading.resources.pods.find(({ origin }) => samePlace(origin, place));
  if (!named) return undefined;
  for (const workload of cluster.workloads.values()) {
    if (!workload.pods.some((pod) => sameObject(pod, named))) continue;
    const manifests = reading.resources.pods.filter((manifest) =>
      workload.pods.some((pod) => sameObject(pod, manifest)),
    );
    return { cluster, workload, manifests };
  }
  return undefined;
}

/** The cluster that resources make up; worked out once. */
export function clusterFor(resources: Resources): Cluster {
  const cluster = clusters.get(resources) ?? clusterOf(resources);
  clusters.set(resources, cluster);
  return cluster;
}

const clusters = new WeakMap<Resources, Cluster>();

/** Whether a namespace has a workload of that name, of whatever kind. */
export function hasWorkload({ pods }: Reading['resources'], namespace: string, name: string): boolean {
  return pods.some((pod) => pod.namespace === namespace && pod.name === name);
}

/** Steps that give flows other ends. `rename` answers with the end's new text, or undefined for ends that stay. */
export function renameFlowEnds(reading: Reading, rename: (end: string) => string | undefined): readonly Step[] {
  const flows = reading.resources.scenarios.flatMap((scenario) => scenario.flows);
  return flows.flatMap(({ from, to, origin }) => {
    const [newFrom, newTo] = [rename(from), rename(to)];
    return [
      ...(newFrom === undefined ? [] : [set(placeWithin(origin, 'from'), newFrom)]),
      ...(newTo === undefined ? [] : [set(placeWithin(origin, 'to'), newTo)]),
    ];
  });
}

/** Whether a flow's end names a workload. */
export function isEnd(cluster: Cluster, end: string, workload: Workload): boolean {
  const found = resolveEndpoint(cluster, [], end);
  return found?.kind === 'workload' && found.workload.id === workload.id;
}

/** An end with another name, its `[Kind]` kept. */
export function endNamed(end: string, namespace: string, name: string): string {
  return `${namespace}/${name}${/\[.*$/.exec(end)?.[0] ?? ''}`;
}

/** Steps that point a manifest's reference to its owner at the owner's new name. */
export function renameOwner(reading: Reading, manifest: PodManifest, to: string): readonly Step[] {
  const references = placeWithin(manifest.origin, 'metadata', 'ownerReferences');
  const list = valueAt(reading, references);
  if (!isPlainList(list)) return [];
  return list.flatMap((reference, index) => {
    const isOwner =
      isPlainMap(reference) &&
      reference.get('kind') === manifest.owner?.kind &&
      reference.get('name') === manifest.owner?.name;
    return isOwner ? [set(placeWithin(references, index, 'name'), to)] : [];
  });
}

/** Steps that put an object into a namespace. Nothing is written where absence means it already. */
export function setNamespace(reading: Reading, origin: Place, namespace: string): readonly Step[] {
  const place = placeWithin(origin, 'metadata', 'namespace');
  const now = valueAt(reading, place);
  const isDefault = now === undefined || now === null || now === '';
  // A document that does not parse now gets the step all the same, and with it the refusal.
  const isReadable = valueAt(reading, origin) !== undefined;
  if (isReadable && (now === namespace || (isDefault && namespace === 'default'))) return [];
  return [set(place, namespace, metadataOrder)];
}

/** The usual order of keys in `metadata`. */
export const metadataOrder = ['name', 'generateName', 'namespace', 'labels', 'annotations'] as const;

function sameObject(a: PodManifest, b: PodManifest): boolean {
  return a.kind === b.kind && a.namespace === b.namespace && a.name === b.name;
}
