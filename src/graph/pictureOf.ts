import type { Cluster, PluginProfile, Resources } from '#netpol';
import { judgedFlows } from './edges';
import { policyKey } from './hues';
import { keepUnchanged } from './keep';
import { nodesOf } from './nodes';
import type { FlowEdge, NodeId, Picture, Point, PolicyEntry } from './picture';
import { edgesByPolicy, policyEntries } from './policies';
import { type EdgeSlots, slotsOf, trafficOf } from './slots';

/** What the picture needs to know of the manifests: what they say, and which of their documents are stale. */
export interface PictureSource {
  readonly resources: Resources;
  readonly files: readonly {
    readonly name: string;
    readonly documents: readonly { readonly index: number; readonly state: string }[];
  }[];
}

/** From what a picture is made. */
export interface PictureInput {
  readonly reading: PictureSource;
  readonly cluster: Cluster;
  readonly positions: ReadonlyMap<NodeId, Point>;
  readonly plugin: PluginProfile;
  /** The picture before: hues are kept from it, and everything that says the same is the same object again. */
  readonly previous?: Picture;
}

/**
 * Everything that the canvas shows, from the manifests and the positions. Nodes come in the cluster's order (workloads,
 * outside sources, namespaces), edges and policies in document order. Flows whose ends do not exist have no edge.
 */
export function pictureOf({ reading, cluster, positions, plugin, previous }: PictureInput): Picture {
  const judged = judgedFlows(reading.resources.scenarios, cluster, plugin);
  const entries = policyEntries(cluster, previous?.policies ?? []);
  const traffic = trafficOf(judged);
  const nodes = nodesOf({ reading, cluster, plugin, positions, policies: entries, links: judged, traffic });
  const slots = slotsOf(judged, new Map(nodes.map((node) => [node.id, node])));
  const edges = judged.map((edge): FlowEdge => ({ ...edge, ...(slots.get(edge.id) ?? onlySlots) }));
  const concerned = edgesByPolicy(judged);
  const policies = entries.map((entry): PolicyEntry => ({ ...entry, edges: concerned.get(entry.policy) ?? [] }));
  return keepPicture(previous, { nodes, edges, policies });
}

const onlySlots: EdgeSlots = { departure: { index: 0, count: 1 }, arrival: { index: 0, count: 1 } };

function keepPicture(previous: Picture | undefined, next: Picture): Picture {
  if (previous === undefined) return next;
  const nodes = keepUnchanged(previous.nodes, next.nodes, (node) => node.id);
  const edges = keepUnchanged(previous.edges, next.edges, (edge) => edge.id);
  const policies = keepUnchanged(previous.policies, next.policies, (entry) => policyKey(entry.policy));
  const unchanged = nodes === previous.nodes && edges === previous.edges && policies === previous.policies;
  return unchanged ? previous : { nodes, edges, policies };
}
