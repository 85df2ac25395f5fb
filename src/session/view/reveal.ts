import type { Place } from '#netpol';
import { sourceSlot } from '../ports';
import { setActiveFile } from './select';

/** Shows a field of the manifests in the YAML pane, as soon as that has loaded. */
export function reveal(place: Place): void {
  setActiveFile(place.file);
  sourceSlot.whenReady((source) => source.reveal(place));
}
