import type { Cluster, PluginProfile, Resources, Scenario } from '#netpol';
import { type JudgedFlow, judgedFlows } from './edges';
import { policyKey } from './hues';
import { Judgements } from './judgements';
import { keepUnchanged } from './keep';
import { nodesOf } from './nodes';
import type { FlowEdge, NodeId, Picture, PictureNode, Point } from './picture';
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
  const before = previous && makings.get(previous);
  const making = makingOf(reading.resources.scenarios, cluster, plugin, before);
  const { flows, traffic, concerned } = making;
  const entries = policyEntries(cluster, previous);
  const nodes = keepUnchanged(
    previous?.nodes,
    nodesOf({ reading, cluster, plugin, positions, policies: entries, links: flows, traffic }),
    (node) => node.id,
  );
  const stands =
    before !== undefined && haveSameEnds(flows, before.flows) && haveSameBoxes(nodes, previous?.nodes ?? []);
  const edges = stands ? judgedEdges(flows, previous?.edges ?? []) : slottedEdges(flows, nodes);
  const withEdges = <E extends PolicyEntries['policies' | 'adminPolicies'][number]>(entry: E) => ({
    ...entry,
    edges: concerned.get(entry.policy) ?? [],
  });
  const policies = entries.policies.map(withEdges);
  const adminPolicies = entries.adminPolicies.map(withEdges);
  const picture = keepPicture(previous, { nodes, edges, policies, adminPolicies });
  makings.set(picture, making);
  return picture;
}

/** What the next picture may take over of how this one was made. */
interface Making {
  readonly scenarios: readonly Scenario[];
  readonly judgements: Judgements;
  readonly flows: readonly JudgedFlow[];
  readonly traffic: ReturnType<typeof trafficOf>;
  readonly concerned: ReturnType<typeof edgesByPolicy>;
}

const makings = new WeakMap<Picture, Making>();

/** Verdicts last as long as what they follow from: when only positions change, nothing is judged again. */
function makingOf(
  scenarios: readonly Scenario[],
  cluster: Cluster,
  plugin: PluginProfile,
  before: Making | undefined,
): Making {
  const isSame = before?.judgements.isOf(cluster, plugin) ?? false;
  if (before !== undefined && isSame && before.scenarios === scenarios) return before;
  const judgements =
    before !== undefined && isSame ? before.judgements : new Judgements(cluster, plugin, before?.judgements);
  const flows = judgedFlows(scenarios, cluster, judgements, before?.flows);
  if (before !== undefined && flows === before.flows) return { ...before, scenarios, judgements };
  return { scenarios, judgements, flows, traffic: trafficOf(flows), concerned: edgesByPolicy(flows) };
}

function haveSameEnds(flows: readonly JudgedFlow[], before: readonly JudgedFlow[]): boolean {
  return (
    flows.length === before.length &&
    flows.every((flow, at) => {
      const other = before[at];
      return flow === other || (flow.id === other?.id && flow.source === other.source && flow.target === other.target);
    })
  );
}

function haveSameBoxes(nodes: readonly PictureNode[], before: readonly PictureNode[]): boolean {
  return (
    nodes === before ||
    (nodes.length === before.length &&
      nodes.every((node, at) => {
        const other = before[at];
        return node === other || (node.id === other?.id && node.y === other.y && node.height === other.height);
      }))
  );
}

/** The edges of flows that stand where they stood. */
function judgedEdges(flows: readonly JudgedFlow[], before: readonly FlowEdge[]): readonly FlowEdge[] {
  return flows.map((flow, at) => {
    const { departure, arrival } = before[at] ?? onlySlots;
    return { ...flow, departure, arrival };
  });
}

function slottedEdges(flows: readonly JudgedFlow[], nodes: readonly PictureNode[]): readonly FlowEdge[] {
  const slots = slotsOf(flows, new Map(nodes.map((node) => [node.id, node])));
  return flows.map((flow) => ({ ...flow, ...(slots.get(flow.id) ?? onlySlots) }));
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
