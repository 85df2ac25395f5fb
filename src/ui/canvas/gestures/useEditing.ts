import { type RefObject, useMemo, useRef, useState } from 'react';
import { useMessage } from '#i18n';
import { plan } from '#manifests';
import { applyEdits, refusalNotice, session } from '#session';
import type { Editing } from '../model/canvasNode';
import type { Gestures } from './gestures';
import { removal, textEdits } from './textEdits';

/** The gestures that edit in place. */
type EditGestures = Omit<Gestures, 'startDrawing'>;

/** The field being edited in place, if any, and the gestures that edit. */
export function useEditing(canvas: RefObject<HTMLElement | null>): {
  readonly editing: Editing | undefined;
  readonly gestures: EditGestures;
} {
  const message = useMessage();
  const [editing, setEditing] = useState<Editing>();
  const words = useRef(message);
  words.current = message;
  const current = useRef<Editing>(undefined);

  const gestures = useMemo((): EditGestures => {
    const change = (next: Editing | undefined) => {
      current.current = next;
      setEditing(next);
    };
    const stopEditing: EditGestures['stopEditing'] = (focus) => {
      const node = current.current?.node;
      change(undefined);
      if (focus === 'giveBackFocus' && node !== undefined) focusNode(canvas.current, node);
    };
    return {
      startEditing: change,
      stopEditing,
      // A field that goes away loses the focus too: what is no longer being edited is not written twice.
      commitText: (edited, text) => {
        const node = findNode(edited.node);
        if (current.current !== edited && !sameField(current.current, edited)) return undefined;
        if (node === undefined) {
          stopEditing('leaveFocus');
          return undefined;
        }
        const read = textEdits(node, edited.part, text);
        if (read.kind === 'problem') return words.current(`canvas.problem.${read.problem.key}`, read.problem.params);
        const planned = plan(session.getState().reading, read.edits);
        if (planned.kind === 'refused') {
          const { key, params } = refusalNotice(planned.refusal);
          return words.current(key, params);
        }
        const hadFocus = canvas.current?.contains(document.activeElement) ?? false;
        const [first] = read.edits;
        // The field goes first: when an edit takes it away it loses the focus, and would be written once more.
        change(undefined);
        if (first !== undefined) applyEdits(read.edits, { origin: 'canvas', label: first.kind });
        if (hadFocus) focusNode(canvas.current, edited.node);
        return undefined;
      },
      removePart: (id, part) => {
        const node = findNode(id);
        const edits = node === undefined ? [] : removal(node, part);
        const [first] = edits;
        if (first === undefined) return;
        applyEdits(edits, { origin: 'canvas', label: first.kind });
        focusNode(canvas.current, id);
      },
    };
  }, [canvas]);

  return { editing, gestures };
}

function findNode(id: string) {
  return session.getState().picture.nodes.find((node) => node.id === id);
}

function sameField(a: Editing | undefined, b: Editing): boolean {
  return a?.node === b.node && JSON.stringify(a.part) === JSON.stringify(b.part);
}

/** Gives the focus back to a node once it has been drawn; one that bears another name now is what is selected. */
function focusNode(canvas: HTMLElement | null, before: string, attempts = 12): void {
  requestAnimationFrame(() => {
    const id = findNode(before)?.id ?? session.getState().view.selection[0] ?? '';
    const drawn = canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    if (drawn) drawn.focus({ preventScroll: true });
    else if (attempts > 0) focusNode(canvas, before, attempts - 1);
  });
}
