import {
  type AdminPolicy,
  type Cluster,
  type Door,
  doorOf,
  type NetworkPolicy,
  type Place,
  type PluginProfile,
  type Workload,
} from '#netpol';
import { cardSize, externalSize } from './card';
import { emptyFrameSize, frameAround } from './frame';
import { externalNodeId, namespaceNodeId, workloadNodeId } from './nodeId';
import type { ExternalNode, NamespaceNode, NodeId, PerDoor, PictureNode, Point, WorkloadNode } from './picture';
import type { PictureSource } from './pictureOf';
import { type Placeable, placeNodes } from './place';
import { allPolicies, type PolicyEntries } from './policies';
import type { Link } from './rank';

/** From what nodes are made. */
export interface NodesInput {
  readonly reading: PictureSource;
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
  readonly positions: ReadonlyMap<NodeId, Point>;
  readonly policies: PolicyEntries;
  readonly links: readonly Link[];
  readonly traffic: ReadonlyMap<NodeId, PerDoor<number>>;
}

/** The nodes of a picture with their boxes: workloads in the cluster's order, outside sources in document order, then namespaces. */
export function nodesOf(input: NodesInput): readonly PictureNode[] {
  const workloads = unplacedWorkloads(input);
  const externals = unplacedExternals(input);
  const used = new Set([...input.cluster.workloads.values()].map((workload) => workload.namespace));
  const empty = [...input.cluster.namespaces.keys()].filter((name) => !used.has(name)).map(namespaceNodeId);
  const { positions } = input;
  const places = placeNodes(
    [
      ...externals.map((node) => placeable(node, positions)),
      ...workloads.map((node) => placeable(node, positions, namespaceNodeId(node.workload.namespace))),
      ...empty.map((id) => placeable({ id, ...emptyFrameSize }, positions)),
    ],
    input.links,
  );
  const placedWorkloads = workloads.map((node): WorkloadNode => ({ ...node, ...pointOf(places, node.id) }));
  return [
    ...placedWorkloads,
    ...externals.map((node): ExternalNode => ({ ...node, ...pointOf(places, node.id) })),
    ...namespaceNodes(input.cluster, placedWorkloads, places, positions),
  ];
}

const noTraffic: PerDoor<number> = { ingress: 0, egress: 0 };

function unplacedWorkloads(input: NodesInput): readonly Omit<WorkloadNode, 'x' | 'y'>[] {
  const stale = staleDocuments(input.reading);
  const policies = allPolicies(input.policies);
  const selecting = selectingPolicies(policies);
  return [...input.cluster.workloads.values()].map((workload) => {
    const id = workloadNodeId(workload.id);
    const { labels, ports } = shownOf(workload);
    const ingress = doorOf(input.cluster, workload, 'ingress', input.plugin);
    const egress = doorOf(input.cluster, workload, 'egress', input.plugin);
    const traffic = input.traffic.get(id) ?? noTraffic;
    return {
      kind: 'workload',
      id,
      workload,
      labels,
      ports,
      ingress,
      egress,
      hues: (selecting.get(id) ?? []).map(({ hue }) => hue),
      doorHues: { ingress: huesAt(ingress, selecting.get(id)), egress: huesAt(egress, selecting.get(id)) },
      traffic,
      placed: input.positions.has(id),
      stale: workload.pods.some((pod) => stale.has(documentKey(pod.origin))),
      ...cardSize(workload.name, labels, ports, traffic),
    };
  });
}

/** A card shows its first manifest; the gestures on its chips edit that one. */
function shownOf(workload: Workload): Pick<WorkloadNode, 'labels' | 'ports'> {
  const manifest = workload.pods[0];
  return { labels: manifest?.labels ?? new Map(), ports: manifest?.ports ?? [] };
}

type SomeEntry = PolicyEntries['policies' | 'adminPolicies'][number];

function selectingPolicies(policies: readonly SomeEntry[]): ReadonlyMap<NodeId, readonly SomeEntry[]> {
  const found = new Map<NodeId, SomeEntry[]>();
  for (const entry of policies) {
    for (const id of entry.selects) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [entry]);
      else list.push(entry);
    }
  }
  return found;
}

/** Of the policies that select a pod, those that have a say at a door: NetworkPolicies that isolate there, and administrators' rules of its direction. */
function huesAt({ direction, isolatedBy }: Door, selecting: readonly SomeEntry[] = []): readonly number[] {
  const isolating = new Set<NetworkPolicy | AdminPolicy>(isolatedBy);
  const concerns = ({ policy }: SomeEntry) =>
    policy.kind === 'NetworkPolicy'
      ? isolating.has(policy)
      : policy.admission === 'accepted' && policy[direction].length > 0;
  return selecting.filter(concerns).map(({ hue }) => hue);
}

function unplacedExternals(input: NodesInput): readonly Omit<ExternalNode, 'x' | 'y'>[] {
  const stale = staleDocuments(input.reading);
  const seen = new Set<string>();
  return input.reading.resources.scenarios
    .flatMap((scenario) => scenario.external)
    .filter((external) => !seen.has(external.name) && seen.add(external.name))
    .map((external) => {
      const id = externalNodeId(external.name);
      const traffic = input.traffic.get(id) ?? noTraffic;
      return {
        kind: 'external',
        id,
        external,
        traffic,
        placed: input.positions.has(id),
        stale: stale.has(documentKey(external.origin)),
        ...externalSize(external, traffic),
      };
    });
}

function namespaceNodes(
  cluster: Cluster,
  workloads: readonly WorkloadNode[],
  places: ReadonlyMap<NodeId, Point>,
  positions: ReadonlyMap<NodeId, Point>,
): readonly NamespaceNode[] {
  const members = new Map<string, WorkloadNode[]>();
  for (const node of workloads) {
    const list = members.get(node.workload.namespace);
    if (list === undefined) members.set(node.workload.namespace, [node]);
    else list.push(node);
  }
  return [...cluster.namespaces.values()].map((namespace) => {
    const id = namespaceNodeId(namespace.name);
    const inside = members.get(namespace.name) ?? [];
    return {
      kind: 'namespace',
      id,
      namespace,
      declared: namespace.origin !== undefined,
      members: inside.map((node) => node.id),
      placed: inside.length > 0 || positions.has(id),
      ...(inside.length > 0 ? frameAround(inside) : { ...pointOf(places, id), ...emptyFrameSize }),
    };
  });
}

function placeable(
  node: { readonly id: NodeId; readonly width: number; readonly height: number },
  positions: ReadonlyMap<NodeId, Point>,
  frame?: NodeId,
): Placeable {
  const at = positions.get(node.id);
  return {
    id: node.id,
    width: node.width,
    height: node.height,
    ...(frame === undefined ? {} : { frame }),
    ...(at === undefined ? {} : { at }),
  };
}

function pointOf(places: ReadonlyMap<NodeId, Point>, id: NodeId): Point {
  const { x, y } = places.get(id) ?? { x: 0, y: 0 };
  return { x, y };
}

function staleDocuments(reading: PictureSource): ReadonlySet<string> {
  return new Set(
    reading.files.flatMap((file) =>
      file.documents
        .filter((document) => document.state === 'stale')
        .map((document) => documentKey({ file: file.name, document: document.index })),
    ),
  );
}

function documentKey({ file, document }: Pick<Place, 'file' | 'document'>): string {
  return `${document}#${file}`;
}
