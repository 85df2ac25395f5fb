import type { Action } from '../action';
import { session } from '../store';
import { select } from '../view/select';
import { selectedMovable, selectedNodes } from '../view/selected';
import { type Alignment, type Axis, aligned, distributed } from '../writing/alignment';
import { arrange } from '../writing/arrange';
import { deleteSelection } from '../writing/deleteSelection';
import { duplicateSelection } from '../writing/duplicateSelection';
import { moveNodes } from '../writing/moveNodes';
import { redo, undo } from '../writing/undo';

/** Actions on what is there: take back, delete, copy, put in order. */
export const editActions: readonly Action[] = [
  {
    id: 'undo',
    group: 'edit',
    keys: ['mod+Z'],
    keyScope: 'everywhere',
    enabled: ({ history }) => history.done.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['mod+shift+Z', 'mod+Y'],
    keyScope: 'everywhere',
    enabled: ({ history }) => history.undone.length > 0,
    run: redo,
  },
  {
    id: 'delete',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    enabled: ({ view }) => view.selection.length > 0,
    run: deleteSelection,
  },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['mod+D'],
    enabled: (state) => selectedNodes(state).some((node) => node.kind !== 'namespace'),
    run: duplicateSelection,
  },
  {
    id: 'selectAll',
    group: 'edit',
    keys: ['mod+A'],
    enabled: ({ picture }) => picture.nodes.length > 0,
    run: () => select(session.getState().picture.nodes.map((node) => node.id)),
  },
  {
    id: 'arrange',
    group: 'edit',
    keys: ['mod+shift+L'],
    enabled: ({ picture }) => picture.nodes.length > 0,
    run: arrange,
  },
  align('alignLeft', 'left'),
  align('alignCentre', 'centre'),
  align('alignRight', 'right'),
  align('alignTop', 'top'),
  align('alignMiddle', 'middle'),
  align('alignBottom', 'bottom'),
  distribute('distributeHorizontally', 'horizontally'),
  distribute('distributeVertically', 'vertically'),
];

function align(id: string, alignment: Alignment): Action {
  return {
    id,
    group: 'edit',
    enabled: (state) => selectedMovable(state).length > 1,
    run: () => {
      const places = aligned(selectedMovable(session.getState()), alignment);
      moveNodes(places, { label: 'align', history: 'record' });
    },
  };
}

function distribute(id: string, axis: Axis): Action {
  return {
    id,
    group: 'edit',
    enabled: (state) => selectedMovable(state).length > 2,
    run: () => {
      const places = distributed(selectedMovable(session.getState()), axis);
      moveNodes(places, { label: 'distribute', history: 'record' });
    },
  };
}
