import type { NodeId } from '#graph';
import { type Place, placeStepsWithin } from '#netpol';
import type { PolicyKey, Selection } from '../state';
import { session } from '../store';
import { updateView } from './updateView';

/** Selects nodes and edges by name, and nothing else. */
export function select(selection: Selection): void {
  updateView({
    selection,
    question: undefined,
    selectedPolicy: undefined,
    spotlight: undefined,
    replayStep: undefined,
  });
}

/** Stands on a pod, so that everything is told from there; `undefined` steps down again. */
export function setViewpoint(viewpoint: NodeId | undefined): void {
  updateView({ viewpoint });
}

/** Says which policy is under the pointer or focus. */
export function hoverPolicy(hoveredPolicy: PolicyKey | undefined): void {
  updateView({ hoveredPolicy });
}

/** Says which place of the manifests a link under the pointer or focus stands for, and which nodes it speaks of, so that exactly these are lit; `undefined` when none does. */
export function pointAt(pointedPlace: Place | undefined, pointedNodes?: readonly NodeId[]): void {
  updateView({ pointedPlace, pointedNodes });
}

/** Says in which field of a manifest the YAML pane's cursor stands; `undefined` when it is in none, or the pane has no focus. */
export function setCursor(cursorPlace: Place | undefined): void {
  const { spotlight, replayStep } = session.getState().view;
  // What was followed to stays lit until the cursor goes elsewhere; a replay keeps its light.
  const stays =
    cursorPlace === undefined ||
    replayStep !== undefined ||
    spotlight?.places.some((place) => placeStepsWithin(cursorPlace, place) !== undefined);
  updateView(stays ? { cursorPlace } : { cursorPlace, spotlight: undefined });
}

/** Shows a file in the YAML pane. */
export function setActiveFile(activeFile: string): void {
  updateView({ activeFile });
}
