import type { Action } from '../action';
import { examples } from '../examples';
import { openExample } from '../files/openExample';
import { openDialog } from '../view/dialogs';

/** Actions that explain. */
export const helpActions: readonly Action[] = [
  {
    id: 'shortcuts',
    group: 'help',
    keys: ['shift+?', '?'],
    enabled: () => true,
    run: () => openDialog({ kind: 'shortcuts' }),
  },
  { id: 'examples', group: 'help', enabled: () => true, run: () => openDialog({ kind: 'examples' }) },
];

/** One action for each example: it comes in place of what is there, and undo brings that back. */
export const exampleActions: readonly Action[] = examples.map(
  (example): Action => ({
    id: `example-${example.id}`,
    group: 'example',
    message: { key: `example.${example.id}.title`, params: {} },
    enabled: () => true,
    run: () => openExample(example.id),
  }),
);
