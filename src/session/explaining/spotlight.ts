import type { NodeId } from '#graph';
import type { Place } from '#netpol';
import { reveal } from '../view/reveal';
import { updateView } from '../view/updateView';

/** The lines and pods that one step of a story speaks of. */
export interface Spotlight {
  readonly places: readonly Place[];
  readonly nodes: readonly NodeId[];
}

/** Lights what a step of a story speaks of until another step, or `undefined`, takes its place. What is pointed at meanwhile goes before it. */
export function shineOn(spotlight: Spotlight | undefined): void {
  updateView({ spotlight });
}

/** Goes to a place of the manifests and keeps it lit, with the nodes that it speaks of, until the cursor goes elsewhere or something else is selected. */
export function followTo(place: Place, nodes: readonly NodeId[]): void {
  shineOn({ places: [place], nodes });
  reveal(place);
}
