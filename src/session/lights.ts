import { type FlowEdge, type PolicyEntry, policyKey } from '#graph';
import { sameData } from '#lib';
import type { DoorVerdict, FieldPath, Place } from '#netpol';
import { originOf } from './keptPositions';
import type { SessionState } from './state';

/** The state with its lights set: which lines of the YAML, which policy and which edges belong to what is hovered, selected or under the cursor. */
export function lit(state: SessionState): SessionState {
  const { view, picture } = state;
  const entry = policyAt(picture.policies, view.cursorPlace);
  const cursorPolicy = entry === undefined ? undefined : policyKey(entry.policy);
  const litEdges = view.cursorPlace && edgesOfRule(picture.edges, view.cursorPlace);
  const litPlaces = placesOf(state);
  const same = cursorPolicy === view.cursorPolicy && sameData([litEdges, litPlaces], [view.litEdges, view.litPlaces]);
  return same ? state : { ...state, view: { ...view, cursorPolicy, litEdges, litPlaces } };
}

function policyAt(policies: readonly PolicyEntry[], place: Place | undefined): PolicyEntry | undefined {
  return place && policies.find((entry) => isWithin(place, entry.policy.origin));
}

/** Edges that a rule lets through: only with the cursor in a rule of `ingress` or `egress`. */
function edgesOfRule(edges: readonly FlowEdge[], cursor: Place): readonly string[] | undefined {
  if (!cursor.path.some((step, index) => typeof step === 'number' && isRuleList(cursor.path[index - 1]))) {
    return undefined;
  }
  return edges
    .filter(({ verdict }) =>
      [...verdict.egress.allowedBy, ...verdict.ingress.allowedBy].some((match) => isWithin(cursor, match.place)),
    )
    .map((edge) => edge.id);
}

function isRuleList(step: FieldPath[number] | undefined): boolean {
  return step === 'ingress' || step === 'egress';
}

function placesOf({ view, picture }: SessionState): readonly Place[] {
  if (view.pointedPlace !== undefined) return [view.pointedPlace];
  if (view.hoveredPolicy !== undefined) {
    return picture.policies
      .filter((entry) => policyKey(entry.policy) === view.hoveredPolicy)
      .map((entry) => entry.policy.origin);
  }
  if (view.selection.length === 0) return [];
  const selected = new Set(view.selection);
  const nodes = picture.nodes.filter((node) => selected.has(node.id)).map(originOf);
  const edges = picture.edges.filter((edge) => selected.has(edge.id)).flatMap(decidingPlaces);
  return [...nodes.filter((place) => place !== undefined), ...edges];
}

/** Exactly the lines that decide an edge: the flow itself, and at each door the items that let it through or the fields that stop it. */
export function decidingPlaces({ flow, verdict }: FlowEdge): readonly Place[] {
  return [flow.origin, ...placesAtDoor(verdict.egress), ...placesAtDoor(verdict.ingress)];
}

function placesAtDoor(door: DoorVerdict): readonly Place[] {
  const matches = door.allowedBy.flatMap((match) => {
    const items = [match.peer?.place, match.port?.place].filter((place) => place !== undefined);
    return items.length > 0 ? items : [match.place];
  });
  const unknowns = door.unknowns.flatMap((reason) => ('place' in reason ? [reason.place] : []));
  if (door.outcome !== 'denied') return [...matches, ...unknowns];
  // What stops it: the selectors that isolate the pod, and the field that came closest in each policy.
  const selectors = door.isolatedBy.map(({ origin }) => ({ ...origin, path: [...origin.path, 'spec', 'podSelector'] }));
  const nearest = door.nearMisses[0];
  return nearest === undefined ? selectors : [...selectors, nearest.fieldPlace];
}

function isWithin(place: Place, whole: Place): boolean {
  return (
    place.file === whole.file &&
    place.document === whole.document &&
    whole.path.every((step, index) => place.path[index] === step)
  );
}
