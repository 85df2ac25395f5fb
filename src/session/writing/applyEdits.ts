import { type Edit, plan, type Refusal } from '#manifests';
import type { NodeId, Origin, Point } from '#workspace';
import { showFile } from '../files/showFile';
import { session } from '../store';
import { addNotice } from '../view/notices';
import { dispatch } from './dispatch';
import { moveTo } from './follow';
import { refusalNotice } from './refusalNotice';

/** Whence edits come, what the undo button calls them (`step.<label>`), and where new nodes shall stand. */
export interface EditOptions {
  readonly origin: Origin;
  readonly label: string;
  /** Positions given in the same step, for nodes by the names that they have after it. */
  readonly positions?: ReadonlyMap<NodeId, Point>;
}

/**
 * Does edits to the manifests as one undo step and shows the file that they touch.
 * When they cannot be done, nothing changes, a notice says why, and the reason is the answer.
 */
export function applyEdits(edits: readonly Edit[], { origin, label, positions }: EditOptions): 'done' | Refusal {
  const { reading, workspace } = session.getState();
  const planned = plan(reading, edits);
  if (planned.kind === 'refused') {
    addNotice(refusalNotice(planned.refusal));
    return planned.refusal;
  }
  const moves = [...(positions ?? [])].map(([node, point]) => moveTo(workspace, node, point));
  dispatch({ changes: [...planned.splices, ...moves], origin, history: 'record', label });
  showFile(planned.splices);
  return 'done';
}
