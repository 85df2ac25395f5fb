import type { FlowEdge, Picture } from '#graph';
import { type Edit, plan, type Refusal, type SourceFile } from '#manifests';
import { applyChanges } from '#workspace';
import { session } from '../store';
import { derive } from './follow';

/** A flow whose verdict would differ; an end is absent where the flow itself is not there. */
export interface ChangedFlow {
  readonly before: FlowEdge | undefined;
  readonly after: FlowEdge | undefined;
}

/** What edits would come to. With a refusal everything else is as it is now. */
export interface Preview {
  readonly files: readonly SourceFile[];
  readonly picture: Picture;
  /** In the order of the edges before, new ones last. */
  readonly changedFlows: readonly ChangedFlow[];
  readonly refusal?: Refusal;
}

/** What the manifests and the verdicts would be after edits. Changes nothing. */
export function previewEdits(edits: readonly Edit[]): Preview {
  const state = session.getState();
  const planned = plan(state.reading, edits);
  if (planned.kind === 'refused') {
    const { workspace, picture } = state;
    return { files: workspace.files, picture, changedFlows: [], refusal: planned.refusal };
  }
  const workspace = applyChanges(state.workspace, planned.splices);
  const { picture } = derive(state, workspace);
  return { files: workspace.files, picture, changedFlows: changedFlows(state.picture, picture) };
}

function changedFlows(before: Picture, after: Picture): readonly ChangedFlow[] {
  const earlier = new Map(before.edges.map((edge) => [edge.id, edge]));
  const later = new Map(after.edges.map((edge) => [edge.id, edge]));
  const ids = new Set([...earlier.keys(), ...later.keys()]);
  return [...ids]
    .map((id) => ({ before: earlier.get(id), after: later.get(id) }))
    .filter((flow) => flow.before?.verdict.outcome !== flow.after?.verdict.outcome);
}
