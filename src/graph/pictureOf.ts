import type { Cluster, PluginProfile, Resources, Scenario } from '#netpol';
import { type JudgedFlow, judgedFlows } from './edges';
import { policyKey } from './hues';
import { keepUnchanged } from './keep';
import { nodesOf } from './nodes';
import type { FlowEdge, NodeId, Picture, Point } from './picture';
import { edgesByPolicy, type PolicyEntries, policyEntries } from './policies';
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
  const judged = judgedOnce(reading.resources.scenarios, cluster, plugin);
  const entries = policyEntries(cluster, previous);
  const traffic = trafficOf(judged);
  const nodes = nodesOf({ reading, cluster, plugin, positions, policies: entries, links: judged, traffic });
  const slots = slotsOf(judged, new Map(nodes.map((node) => [node.id, node])));
  const edges = judged.map((edge): FlowEdge => ({ ...edge, ...(slots.get(edge.id) ?? onlySlots) }));
  const concerned = edgesByPolicy(judged);
  const withEdges = <E extends PolicyEntries['policies' | 'adminPolicies'][number]>(entry: E) => ({
    ...entry,
    edges: concerned.get(entry.policy) ?? [],
  });
  const policies = entries.policies.map(withEdges);
  const adminPolicies = entries.adminPolicies.map(withEdges);
  return keepPicture(previous, { nodes, edges, policies, adminPolicies });
}

interface Judged {
  readonly scenarios: readonly Scenario[];
  readonly plugin: PluginProfile;
  readonly flows: readonly JudgedFlow[];
}

/** Verdicts last as long as what they are judged from: when only positions change, nothing is judged again. */
const lastJudged = new WeakMap<Cluster, Judged>();

function judgedOnce(scenarios: readonly Scenario[], cluster: Cluster, plugin: PluginProfile): readonly JudgedFlow[] {
  const last = lastJudged.get(cluster);
  if (last !== undefined && last.scenarios === scenarios && last.plugin === plugin) return last.flows;
  const flows = judgedFlows(scenarios, cluster, plugin);
  lastJudged.set(cluster, { scenarios, plugin, flows });
  return flows;
}

const onlySlots: EdgeSlots = { departure: { index: 0, count: 1 }, arrival: { index: 0, count: 1 } };

function keepPicture(previous: Picture | undefined, next: Picture): Picture {
  if (previous === undefined) return next;
  const nodes = keepUnchanged(previous.nodes, next.nodes, (node) => node.id);
  const edges = keepUnchanged(previous.edges, next.edges, (edge) => edge.id);
  const policies = keepUnchanged(previous.policies, next.policies, (entry) => policyKey(entry.policy));
  const adminPolicies = keepUnchanged(previous.adminPolicies, next.adminPolicies, (entry) => policyKey(entry.policy));
  const unchanged =
    nodes === previous.nodes &&
    edges === previous.edges &&
    policies === previous.policies &&
    adminPolicies === previous.adminPolicies;
  return unchanged ? previous : { nodes, edges, policies, adminPolicies };
}
