import { allPolicies, type FlowEdge, findPolicyEntry, type NodeId, policyKey } from '#graph';
import { samePlace } from '#netpol';
import type { PolicyKey, SessionState, View } from '../state';

/** The view after a change of the workspace: what is gone is no longer selected, renamed nodes stay selected, and an existing file is shown. */
export function survivingView(
  before: SessionState,
  after: Pick<SessionState, 'workspace' | 'picture'>,
  renamed: ReadonlyMap<NodeId, NodeId>,
): View {
  const { view } = before;
  const activeFile = survivingFile(before, after);
  if (after.picture === before.picture && activeFile === view.activeFile) return view;
  const nodes = new Set(after.picture.nodes.map((node) => node.id));
  const edges = new Map(after.picture.edges.map((edge) => [edge.id, edge]));

  const survivor = (name: string): readonly string[] => {
    const now = renamed.get(name) ?? name;
    if (nodes.has(now)) return [now];
    const edge = edges.get(name);
    const earlier = before.picture.edges.find((other) => other.id === name);
    return edge !== undefined && earlier !== undefined && sameEnds(earlier, edge) ? [name] : [];
  };
  // Flows are named by their position in a list: after one is deleted, another bears its name.
  const sameEnds = (a: FlowEdge, b: FlowEdge): boolean =>
    (renamed.get(a.source) ?? a.source) === b.source && (renamed.get(a.target) ?? a.target) === b.target;

  const selection = view.selection.flatMap(survivor);
  const unchanged = selection.every((name, index) => name === view.selection[index]);
  return {
    ...view,
    activeFile,
    selection: unchanged && selection.length === view.selection.length ? view.selection : selection,
    viewpoint: view.viewpoint === undefined ? undefined : survivor(view.viewpoint)[0],
    reachOf: view.reachOf === undefined ? undefined : survivor(view.reachOf)[0],
    // Its lines may say something else now.
    spotlight: after.picture.policies === before.picture.policies ? view.spotlight : undefined,
    selectedPolicy: survivingPolicy(before, after),
    hoveredPolicy: findPolicyEntry(after.picture, view.hoveredPolicy) && view.hoveredPolicy,
  };
}

/** The policy that is told; under its new name where one stands in its place. */
function survivingPolicy(before: SessionState, after: Pick<SessionState, 'picture'>): PolicyKey | undefined {
  const { selectedPolicy } = before.view;
  if (findPolicyEntry(after.picture, selectedPolicy) !== undefined) return selectedPolicy;
  const told = findPolicyEntry(before.picture, selectedPolicy);
  const renamed = told && allPolicies(after.picture).find(({ policy }) => samePlace(policy.origin, told.policy.origin));
  return renamed && policyKey(renamed.policy);
}

function survivingFile(before: SessionState, after: Pick<SessionState, 'workspace'>): string {
  const { activeFile } = before.view;
  const names = after.workspace.files.map((file) => file.name);
  if (names.includes(activeFile)) return activeFile;
  const earlier = before.workspace.files.map((file) => file.name);
  const index = earlier.indexOf(activeFile);
  const renamedHere = names[index];
  if (index >= 0 && names.length === earlier.length && renamedHere !== undefined) return renamedHere;
  return names[Math.min(Math.max(index, 0), names.length - 1)] ?? '';
}
