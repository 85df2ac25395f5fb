import { pictureOf, placeMissing } from '#graph';
import { sameData } from '#lib';
import { read } from '#manifests';
import { clusterOf, findPlugin, isSameCluster } from '#netpol';
import { type Change, commit, type Draft, type NodeId, type Point, type Workspace } from '#workspace';
import { carriedFindings } from '../diagnosing/carriedFindings';
import { snapshotOf } from '../reach/snapshot';
import type { LastChange, SessionState } from '../state';
import { lit } from '../view/lights';
import { survivingView } from '../view/survivingView';
import { withNotice } from '../view/withNotice';
import { keptPositions, nodesAtPlaces, renamedNodes } from './keptPositions';

type Derived = Pick<SessionState, 'reading' | 'cluster' | 'picture'>;

/**
 * The state with a new draft and everything that follows from it. Should a bug keep the rest from following, the text is kept all the same:
 * the picture stays as it was, and a notice says so.
 */
export function follow(before: SessionState, draft: Draft, lastChange: LastChange): SessionState {
  try {
    return followed(before, draft, lastChange);
  } catch (error) {
    const notice = { severity: 'error', key: 'notice.pictureFailed', params: { reason: String(error) } } as const;
    return { ...before, ...draft, lastChange, notices: withNotice(before.notices, notice) };
  }
}

/**
 * The state with a new draft and everything that follows from it. What did not change is not computed anew: moves leave the reading alone,
 * and a reading that says the same leaves the cluster alone. Nodes without a position are given one, and renamed ones keep theirs;
 * both go into the draft's newest step.
 */
function followed(before: SessionState, draft: Draft, lastChange: LastChange): SessionState {
  const seen = derive(before, draft.workspace);
  const renamed = renamedNodes(before, seen.picture, lastChange.changes);
  const settled = settle(before, draft, lastChange, renamed, seen);
  const state: SessionState = {
    ...before,
    ...settled.draft,
    ...settled.derived,
    connectivity: awaited(before, settled.derived),
    findings: carriedFindings(before, settled.derived.reading),
    nodeAtPlace: nodesAtPlaces(before.nodeAtPlace, settled.derived.picture),
    lastChange: { ...lastChange, changes: [...lastChange.changes, ...settled.moves] },
  };
  return lit({ ...state, view: survivingView(before, state, renamed) });
}

/** Connections follow later: until then they are those of an earlier text, where that says something else. */
function awaited(before: SessionState, derived: Derived): SessionState['connectivity'] {
  const { connectivity } = before;
  if (connectivity.state === 'working' || snapshotOf(derived) === snapshotOf(before)) return connectivity;
  return { ...connectivity, state: 'working' };
}

/** What follows from a workspace; parts that would say the same are those of the state before. */
export function derive(before: Derived & Pick<SessionState, 'workspace' | 'view'>, workspace: Workspace): Derived {
  const reading = workspace.files === before.workspace.files ? before.reading : read(workspace.files, before.reading);
  const cluster =
    isSameCluster(before.reading.resources, reading.resources) &&
    sameData(before.cluster.assumptions, before.view.assumptions)
      ? before.cluster
      : clusterOf(reading.resources, before.view.assumptions);
  const plugin = findPlugin(reading.resources.scenarios[0]?.plugin);
  const picture = pictureOf({
    reading,
    cluster,
    positions: workspace.positions,
    plugin,
    previous: before.picture,
  });
  return { reading, cluster, picture };
}

function settle(
  before: SessionState,
  draft: Draft,
  lastChange: LastChange,
  renamed: ReadonlyMap<NodeId, NodeId>,
  seen: Derived,
): { readonly draft: Draft; readonly derived: Derived; readonly moves: readonly Change[] } {
  const kept = keptPositions(before, draft.workspace, lastChange.changes, renamed);
  const first = place(before, draft, kept, seen);
  const missing = [...placeMissing(first.derived.picture)].map(([node, point]) =>
    moveTo(first.draft.workspace, node, stoodAt(before, node, lastChange.changes) ?? point),
  );
  const second = place(before, first.draft, missing, first.derived);
  return { ...second, moves: [...kept, ...missing] };
}

/** Where a node was drawn before without a position of its own, as the frame of a namespace that is empty now; absent when the changes took its position on purpose. */
function stoodAt({ picture }: SessionState, node: NodeId, changes: readonly Change[]): Point | undefined {
  const isGiven = changes.some((change) => change.kind === 'move' && change.node === node);
  const stood = isGiven ? undefined : picture.nodes.find((other) => other.id === node);
  return stood && { x: stood.x, y: stood.y };
}

function place(before: SessionState, draft: Draft, moves: readonly Change[], derived: Derived) {
  if (moves.length === 0) return { draft, derived };
  const placed = commit(draft, { changes: moves, origin: 'start', history: 'skip', label: 'settle' }, 0);
  return {
    draft: placed,
    derived: derive({ ...derived, workspace: draft.workspace, view: before.view }, placed.workspace),
  };
}

/** The change that brings a node to a point from wherever it stands. */
export function moveTo(workspace: Workspace, node: NodeId, to: Point | undefined): Change {
  return { kind: 'move', node, from: workspace.positions.get(node), to };
}
