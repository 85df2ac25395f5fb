import { createContext, type PointerEvent, useContext } from 'react';
import type { NodeId } from '#graph';
import type { Editing, Part } from '../model/canvasNode';

/** What cards and lines ask of the canvas. The object stays the same while the canvas is mounted. */
export interface Gestures {
  startEditing(editing: Editing): void;
  /** Writes the text into the manifests and ends the editing; when that cannot be, nothing changes and the answer says why. */
  commitText(editing: Editing, text: string): string | undefined;
  /** Ends the editing without a change; the focus goes back to the node, or stays where it has gone. */
  stopEditing(focus: 'giveBackFocus' | 'leaveFocus'): void;
  /** Begins to draw a flow from a node. */
  startDrawing(from: NodeId, event: PointerEvent): void;
  /** Removes a label or a port. */
  removePart(node: NodeId, part: Part): void;
}

const GesturesContext = createContext<Gestures | undefined>(undefined);

/** Hands the gestures down to what is drawn. */
export const GesturesProvider = GesturesContext.Provider;

/** The canvas's gestures; only within `GesturesProvider`. */
export function useGestures(): Gestures {
  const gestures = useContext(GesturesContext);
  if (gestures === undefined) throw new Error('useGestures is used outside the canvas');
  return gestures;
}
