import type { Action } from '../action';
import { addActions } from './add';
import { connectionActions } from './connections';
import { editActions } from './edit';
import { explainActions } from './explain';
import { fileActions } from './file';
import { exampleActions, helpActions } from './help';
import { pluginActions } from './plugin';
import { policyActions } from './policy';
import { viewActions } from './view';

/** Everything that a person can do, in the order in which menus and the palette show it. */
export const actions: readonly Action[] = [
  ...editActions,
  ...addActions,
  ...policyActions,
  ...viewActions,
  ...connectionActions,
  ...explainActions,
  ...fileActions,
  ...exampleActions,
  ...pluginActions,
  ...helpActions,
];

/** The action of an id; undefined when there is none. */
export function findAction(id: string): Action | undefined {
  return actions.find((action) => action.id === id);
}
