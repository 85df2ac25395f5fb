import { type Edit, plan, type Refusal, read } from '#manifests';
import type { ReachChange, ReachMatrix } from '#netpol';
import { applyChanges } from '#workspace';
import { session } from '../store';
import { reachPort } from './portInUse';
import type { PeerReach } from './reachPort';
import { snapshotOf, snapshotOfReading } from './snapshot';

/** All connections that edits would open or close, or why the edits cannot be done. Changes nothing. */
export async function previewConnections(edits: readonly Edit[]): Promise<readonly ReachChange[] | Refusal> {
  const state = session.getState();
  const planned = plan(state.reading, edits);
  if (planned.kind === 'refused') return planned.refusal;
  const { files } = applyChanges(state.workspace, planned.splices);
  const then = snapshotOfReading(read(files, state.reading), state.cluster.assumptions);
  return reachPort().changes(snapshotOf(state), then);
}

/** Who may reach whom, of the manifests as they are when asked. */
export function askMatrix(): Promise<ReachMatrix> {
  return reachPort().matrix(snapshotOf(session.getState()));
}

/** What one peer may reach and who may reach it, of the manifests as they are when asked. */
export function askReachOf(peerName: string): Promise<PeerReach> {
  return reachPort().reachOf(snapshotOf(session.getState()), peerName);
}
