import type { ReachChange } from '#netpol';
import type { Snapshot } from './snapshot';

/** With what connections are compared. */
export interface ConnectivityBase {
  /** `pinned`: the manifests as they were at some moment. `saved`: as they were saved last. `file`: other files. */
  readonly kind: 'pinned' | 'saved' | 'file';
  /** What a person calls it. */
  readonly label: string;
  readonly snapshot: Snapshot;
}

/**
 * What edits did to the connections of the whole cluster. It follows the manifests shortly after the picture: while the state is
 * `working`, the changes below are those of an earlier text.
 */
export interface Connectivity {
  /** `failed`: the answer could not be worked out, and a notice has said why; there are no changes then. */
  readonly state: 'working' | 'ready' | 'failed';
  /** What the newest step that touched the manifests (an edit, all that was typed in one go, an undo) opened and closed. */
  readonly lastChanges: readonly ReachChange[];
  readonly base: ConnectivityBase | undefined;
  /** What differs from the base; nothing without one. */
  readonly sinceBase: readonly ReachChange[];
}

/** Nothing has been read yet. */
export const untouchedConnectivity: Connectivity = { state: 'ready', lastChanges: [], base: undefined, sinceBase: [] };
