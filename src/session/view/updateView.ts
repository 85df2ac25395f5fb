import { shallow } from 'zustand/shallow';
import type { View } from '../state';
import { session } from '../store';
import { lit } from './lights';

/** Changes the view and sets the lights that follow from it. */
export function updateView(change: Partial<Omit<View, 'litPlaces' | 'litEdges' | 'litNodes' | 'cursorPolicy'>>): void {
  const state = session.getState();
  const view = { ...state.view, ...change };
  if (!shallow(view, state.view)) session.setState(lit({ ...state, view }));
}
