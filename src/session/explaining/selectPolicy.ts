import type { PolicyKey } from '../state';
import { updateView } from '../view/updateView';

/** Tells a policy in plain words in the inspector; nothing else stays selected. `undefined` ends it. */
export function selectPolicy(selectedPolicy: PolicyKey | undefined): void {
  updateView({ selection: [], spotlight: undefined, replayStep: undefined, question: undefined, selectedPolicy });
}
