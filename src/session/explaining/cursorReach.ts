import { externalNodeId, type FlowEdge, type NodeId, type PolicyEntry, workloadNodeId } from '#graph';
import {
  type DoorVerdict,
  findPlugin,
  matchedExternals,
  matchedWorkloads,
  type NetworkPolicy,
  type NetworkPolicyPeer,
  type Place,
  placeStepsWithin,
  type RuleMatch,
} from '#netpol';
import type { SessionState } from '../state';
import { adminCursorReach, adminPolicyAt } from './adminCursorReach';

/** What the field of a policy under the YAML's cursor takes, on the canvas. */
export type CursorReach =
  /** In the policy's own `podSelector`: the pods that it selects. */
  | { readonly kind: 'protected'; readonly nodes: readonly NodeId[] }
  /** In an item of `from` or `to`: the pods and outside sources that it matches, and the flows that it lets through. */
  | { readonly kind: 'peer'; readonly nodes: readonly NodeId[]; readonly edges: readonly FlowEdge['id'][] }
  /** Elsewhere in a rule, or in an item of `ports`: the flows that it lets through. */
  | { readonly kind: 'rule'; readonly edges: readonly FlowEdge['id'][] };

/** What the field under the cursor takes; absent while the cursor is in no selector and no rule of a policy. The same object while nothing that it depends on changes. */
export function cursorReach(state: CursorState): CursorReach | undefined {
  const { cluster, picture, view } = state;
  const cursor = view.cursorPlace;
  if (cursor === undefined) return undefined;
  if (last?.cluster !== cluster || last.picture !== picture || last.cursor !== cursor) {
    last = { cluster, picture, cursor, reach: reachAt(state, cursor) };
  }
  return last.reach;
}

type CursorState = Pick<SessionState, 'cluster' | 'picture' | 'reading' | 'view'>;

/** The answer of the last question: many parts of the screen ask the same one. */
let last:
  | (Pick<SessionState, 'cluster' | 'picture'> & { readonly cursor: Place; readonly reach: CursorReach | undefined })
  | undefined;

function reachAt(state: CursorState, cursor: Place): CursorReach | undefined {
  const { picture } = state;
  const admin = adminPolicyAt(picture.adminPolicies, cursor);
  if (admin !== undefined) return adminCursorReach(state, admin, cursor);
  const entry = policyAt(picture.policies, cursor);
  if (entry === undefined) return undefined;
  const steps = placeStepsWithin(cursor, entry.policy.origin) ?? [];
  const [spec, field, rule, list, item] = steps;
  if (spec !== 'spec') return undefined;
  if (field === 'podSelector') return { kind: 'protected', nodes: entry.selects };
  if ((field !== 'ingress' && field !== 'egress') || typeof rule !== 'number') return undefined;
  const edges = edgesThrough(picture.edges, entry.policy, (match) => {
    if (match.direction !== field || match.rule !== rule) return false;
    if (typeof item !== 'number') return true;
    return list === 'ports' ? match.port?.index === item : match.peer?.index === item;
  });
  const peer = typeof item === 'number' && list !== 'ports' ? entry.policy[field][rule]?.peers[item] : undefined;
  return peer === undefined
    ? { kind: 'rule', edges }
    : { kind: 'peer', nodes: nodesOf(state, entry.policy, peer), edges };
}

/** The policy in whose YAML a place lies. */
export function policyAt(policies: readonly PolicyEntry[], place: Place): PolicyEntry | undefined {
  return policies.find((entry) => placeStepsWithin(place, entry.policy.origin) !== undefined);
}

function nodesOf(
  { cluster, reading }: Pick<SessionState, 'cluster' | 'reading'>,
  policy: NetworkPolicy,
  peer: NetworkPolicyPeer,
): readonly NodeId[] {
  const { scenarios } = reading.resources;
  const plugin = findPlugin(scenarios[0]?.plugin);
  const externals = scenarios.flatMap(({ external }) => external);
  return [
    ...matchedWorkloads(cluster, policy, peer, plugin).map(({ id }) => workloadNodeId(id)),
    ...matchedExternals(externals, peer).map(({ name }) => externalNodeId(name)),
  ];
}

function edgesThrough(
  edges: readonly FlowEdge[],
  policy: NetworkPolicy,
  through: (match: RuleMatch) => boolean,
): readonly FlowEdge['id'][] {
  const passes = (door: DoorVerdict) => door.allowedBy.some((match) => match.policy === policy && through(match));
  return edges.filter(({ verdict }) => passes(verdict.egress) || passes(verdict.ingress)).map(({ id }) => id);
}
