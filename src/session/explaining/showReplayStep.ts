import { updateView } from '../view/updateView';

/** Shows a step, from 0, of the decision that is explained now; `undefined` ends the replay. */
export function showReplayStep(replayStep: number | undefined): void {
  updateView({ replayStep, ...(replayStep === undefined ? { spotlight: undefined } : {}) });
}
