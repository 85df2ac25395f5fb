import { type FlowEdge, findPolicyEntry, type NodeId, policyKey } from '#graph';
import { sameData } from '#lib';
import { type DoorVerdict, type Place, placeWithin, type Verdict } from '#netpol';
import { adminPolicyAt } from '../explaining/adminCursorReach';
import { answerTo } from '../explaining/answerTo';
import { type CursorReach, cursorReach, policyAt } from '../explaining/cursorReach';
import type { SessionState } from '../state';
import { originOf } from '../writing/keptPositions';

/** The state with its lights set: which lines of the YAML, which policy, which nodes and which edges belong to what is hovered, selected, told or under the cursor. */
export function lit(state: SessionState): SessionState {
  const { view, picture } = state;
  const { cursorPlace } = view;
  const entry =
    cursorPlace && (policyAt(picture.policies, cursorPlace) ?? adminPolicyAt(picture.adminPolicies, cursorPlace));
  const reach = cursorReach(state);
  const lights = {
    cursorPolicy: entry === undefined ? undefined : policyKey(entry.policy),
    litEdges: reach === undefined || reach.kind === 'protected' ? undefined : reach.edges,
    litNodes: nodesOf(state, reach),
    litPlaces: placesOf(state),
  };
  const { cursorPolicy, litEdges, litNodes, litPlaces } = view;
  const same = sameData(lights, { cursorPolicy, litEdges, litNodes, litPlaces });
  return same ? state : { ...state, view: { ...view, ...lights } };
}

/** What is pointed at goes before the step of a replay, that before the cursor, and that before a question's two ends. */
function nodesOf(state: SessionState, reach: CursorReach | undefined): readonly NodeId[] | undefined {
  const { view } = state;
  const pointed = view.pointedNodes ?? view.spotlight?.nodes;
  if (pointed !== undefined) return pointed;
  if (reach !== undefined) return reach.kind === 'rule' ? undefined : reach.nodes;
  const answer = answerTo(state);
  return answer?.kind === 'answered' ? answer.nodes : undefined;
}

function placesOf(state: SessionState): readonly Place[] {
  const { view, picture } = state;
  if (view.pointedPlace !== undefined) return [view.pointedPlace];
  const policy = view.hoveredPolicy ?? (view.spotlight === undefined ? view.selectedPolicy : undefined);
  if (policy !== undefined) {
    const entry = findPolicyEntry(picture, policy);
    return entry === undefined ? [] : [entry.policy.origin];
  }
  if (view.spotlight !== undefined) return view.spotlight.places;
  const answer = answerTo(state);
  if (answer?.kind === 'answered') return placesOfVerdict(answer.verdict);
  if (view.selection.length === 0) return [];
  const selected = new Set(view.selection);
  const nodes = picture.nodes.filter((node) => selected.has(node.id)).map(originOf);
  const edges = picture.edges.filter((edge) => selected.has(edge.id)).flatMap(decidingPlaces);
  return [...nodes.filter((place) => place !== undefined), ...edges];
}

/** Exactly the lines that decide an edge: the flow itself, and at each door the items that let it through or the fields that stop it. */
export function decidingPlaces({ flow, verdict }: FlowEdge): readonly Place[] {
  return [flow.origin, ...placesOfVerdict(verdict)];
}

function placesOfVerdict(verdict: Verdict): readonly Place[] {
  return [...placesAtDoor(verdict.egress), ...placesAtDoor(verdict.ingress)];
}

function placesAtDoor(door: DoorVerdict): readonly Place[] {
  const matches = door.allowedBy.flatMap((match) => {
    const items = [match.peer?.place, match.port?.place].filter((place) => place !== undefined);
    return items.length > 0 ? items : [match.place];
  });
  const admin = door.adminMatches.flatMap((match) => [match.peer.place, ...(match.port ? [match.port.place] : [])]);
  const unknowns = door.unknowns.flatMap((reason) => ('place' in reason ? [reason.place] : []));
  if (door.outcome !== 'denied') return [...admin, ...matches, ...unknowns];
  // What an administrator denies is not for NetworkPolicies to stop.
  if (door.adminMatches.some(({ action }) => action === 'Deny')) return admin;
  // What stops it: the selectors that isolate the pod, and the field that came closest in each policy.
  const selectors = door.isolatedBy.map(({ origin }) => placeWithin(origin, 'spec', 'podSelector'));
  const nearest = door.nearMisses[0];
  return [...admin, ...selectors, ...(nearest === undefined ? [] : [nearest.fieldPlace])];
}
