import { commit, type Transaction } from '#workspace';
import { session } from '../store';
import { follow } from './follow';

/** The only way to change the workspace. Everything that follows from it is brought up to date in the same moment. Throws, changing nothing, when a change does not fit. */
export function dispatch(transaction: Transaction): void {
  const state = session.getState();
  const draft = commit({ workspace: state.workspace, history: state.history }, transaction, performance.now());
  if (draft.workspace === state.workspace) return;
  session.setState(follow(state, draft, { changes: transaction.changes, cause: transaction.origin }));
}
