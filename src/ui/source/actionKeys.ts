import { type Action, actions, session } from '#session';
import { monaco } from './monaco';
import type { Speech } from './speech';
import { type Disposable, together } from './together';

/**
 * Lets actions whose keys count everywhere be reached by them from inside the editor too, and those on the text from its context menu.
 * Undo and redo have their keys already, as the editor's own commands (`historyKeys`).
 */
export function bindActionKeys(editor: monaco.editor.IStandaloneCodeEditor, speech: Speech): Disposable {
  const bind = () =>
    together(
      ...actions.filter(isOffered).map((action) =>
        editor.addAction({
          id: `sluice.${action.id}`,
          label: speech.say(`action.${action.id}`),
          keybindings: isHistory(action) ? [] : (action.keys ?? []).map(monacoKeys),
          ...(menuActions.includes(action.id) && {
            contextMenuGroupId: 'sluice',
            contextMenuOrder: menuActions.indexOf(action.id),
          }),
          run() {
            if (action.enabled(session.getState())) void action.run();
          },
        }),
      ),
    );
  let bound = bind();
  const rename = speech.onChange(() => {
    bound.dispose();
    bound = bind();
  });
  // Two-step shortcuts that begin with this key would keep the command palette from hearing it.
  const palette = monaco.editor.addKeybindingRule({
    keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyK,
    command: bubblingCommand,
  });
  return together({ dispose: () => bound.dispose() }, rename, palette);
}

/** In the order of the context menu. */
const menuActions = ['undo', 'redo', 'find', 'format'];

/** Does nothing and, by its first character, lets the key go on to the page. */
const bubblingCommand = '^noop';

function isOffered(action: Action): boolean {
  return action.keyScope === 'everywhere' || menuActions.includes(action.id);
}

function isHistory(action: Action): boolean {
  return action.id === 'undo' || action.id === 'redo';
}

/** `mod+shift+Z` as the editor's number for it. */
export function monacoKeys(keys: string): number {
  return keys.split('+').reduce((sum, part) => sum | keyPart(part), 0);
}

function keyPart(part: string): number {
  const { KeyMod, KeyCode } = monaco;
  switch (part.toLowerCase()) {
    case 'mod':
      return KeyMod.CtrlCmd;
    case 'shift':
      return KeyMod.Shift;
    case 'alt':
      return KeyMod.Alt;
    default: {
      const upper = part.toUpperCase();
      const name = /^[A-Z]$/.test(upper) ? `Key${upper}` : /^\d$/.test(upper) ? `Digit${upper}` : part;
      return Object.entries(KeyCode).find((entry): entry is [string, monaco.KeyCode] => entry[0] === name)?.[1] ?? 0;
    }
  }
}
