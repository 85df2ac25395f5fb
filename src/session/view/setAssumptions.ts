import type { Assumptions } from '#netpol';
import { session } from '../store';
import { derive } from '../writing/follow';
import { lit } from './lights';

/** Judges under other assumptions from now on, e.g. as a lenient server would store refused objects. Not an undo step: no text changes. */
export function setAssumptions(change: Partial<Assumptions>): void {
  const state = session.getState();
  const assumptions = { ...state.view.assumptions, ...change };
  const changed = { ...state, view: { ...state.view, assumptions } };
  session.setState(lit({ ...changed, ...derive(changed, state.workspace) }));
}
