import { type AdminPolicyEntry, externalNodeId, type FlowEdge, type NodeId, workloadNodeId } from '#graph';
import {
  type AdminMatch,
  type AdminPeer,
  type AdminPolicy,
  matchedExternals,
  type Place,
  placeStepsWithin,
  selectedWorkloads,
} from '#netpol';
import type { SessionState } from '../state';
import type { CursorReach } from './cursorReach';

/** What the field under the cursor takes in a policy of an administrator: its subject, a peer, or the flows that a rule matches, whatever it decides of them. */
export function adminCursorReach(
  state: Pick<SessionState, 'cluster' | 'picture' | 'reading'>,
  { policy, selects }: AdminPolicyEntry,
  cursor: Place,
): CursorReach | undefined {
  const [spec, field, rule, list, item] = placeStepsWithin(cursor, policy.origin) ?? [];
  if (spec !== 'spec') return undefined;
  if (field === 'subject') return { kind: 'protected', nodes: selects };
  if ((field !== 'ingress' && field !== 'egress') || typeof rule !== 'number') return undefined;
  const ofPorts = list === 'ports' || list === 'protocols';
  const edges = edgesMatched(state.picture.edges, (match) => {
    if (match.policy !== policy || match.direction !== field || match.rule !== rule) return false;
    if (typeof item !== 'number') return true;
    return ofPorts ? match.port?.index === item : match.peer.index === item;
  });
  const peer = typeof item === 'number' && !ofPorts ? policy[field][rule]?.peers[item] : undefined;
  return peer === undefined ? { kind: 'rule', edges } : { kind: 'peer', nodes: nodesOf(state, policy, peer), edges };
}

/** The policy of an administrator in whose YAML a place lies. */
export function adminPolicyAt(policies: readonly AdminPolicyEntry[], place: Place): AdminPolicyEntry | undefined {
  return policies.find((entry) => placeStepsWithin(place, entry.policy.origin) !== undefined);
}

function edgesMatched(edges: readonly FlowEdge[], isMatch: (match: AdminMatch) => boolean): readonly FlowEdge['id'][] {
  return edges
    .filter(({ verdict }) => verdict.egress.adminMatches.some(isMatch) || verdict.ingress.adminMatches.some(isMatch))
    .map(({ id }) => id);
}

function nodesOf(
  { cluster, reading }: Pick<SessionState, 'cluster' | 'reading'>,
  policy: AdminPolicy,
  peer: AdminPeer,
): readonly NodeId[] {
  switch (peer.kind) {
    case 'namespaces':
    case 'pods':
      return selectedWorkloads(cluster, { ...policy, subject: peer }).map(({ id }) => workloadNodeId(id));
    case 'networks': {
      const externals = reading.resources.scenarios.flatMap(({ external }) => external);
      const matched = peer.cidrs.flatMap((cidr) => matchedExternals(externals, { ipBlock: { cidr, except: [] } }));
      return [...new Set(matched.map(({ name }) => externalNodeId(name)))];
    }
    case 'notSimulated':
    case 'unknownField':
      return [];
  }
}
