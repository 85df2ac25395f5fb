import { type OnNodesChange, useStoreApi } from '@xyflow/react';
import { useRef } from 'react';
import { select, session } from '#session';
import type { CanvasNode } from '../model/canvasNode';

/** What the canvas needs to let things be selected. */
export interface Selecting {
  readonly onNodesChange: OnNodesChange<CanvasNode>;
  readonly onPaneClick: () => void;
  readonly onSelectionStart: () => void;
  readonly onSelectionEnd: () => void;
}

/** Takes React Flow's wishes to select over into the session. A box drawn on the canvas takes cards, not the frames behind them. */
export function useSelecting(): Selecting {
  const isBoxing = useRef(false);
  const store = useStoreApi();
  return {
    onNodesChange: (changes) => {
      const frames = new Set(
        isBoxing.current
          ? session.getState().picture.nodes.flatMap((node) => (node.kind === 'namespace' ? [node.id] : []))
          : [],
      );
      const adding = isBoxing.current || store.getState().multiSelectionActive ? 'adding' : 'instead';
      take(
        changes.filter(isSelect).filter((change) => !frames.has(change.id)),
        adding,
      );
    },
    onPaneClick: () => select([]),
    onSelectionStart: () => {
      isBoxing.current = true;
    },
    onSelectionEnd: () => {
      isBoxing.current = false;
    },
  };
}

interface Wish {
  readonly id: string;
  readonly selected: boolean;
}

function isSelect(change: { readonly type: string }): change is { readonly type: 'select' } & Wish {
  return change.type === 'select';
}

/** A card that is selected `instead` takes the place of selected flows too, of which React Flow knows nothing. */
function take(wishes: readonly Wish[], how: 'adding' | 'instead'): void {
  if (wishes.length === 0) return;
  const { picture, view } = session.getState();
  const selection = new Set(view.selection);
  if (how === 'instead' && wishes.some(({ selected }) => selected)) {
    for (const edge of picture.edges) selection.delete(edge.id);
  }
  for (const { id, selected } of wishes) {
    if (selected) selection.add(id);
    else selection.delete(id);
  }
  select([...selection]);
}
