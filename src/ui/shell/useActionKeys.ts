import { getHotkeyHandler } from '@mantine/hooks';
import { useEffect } from 'react';
import { type Action, actions, session } from '#session';

/**
 * Runs the session's actions by their keys, wherever the focus is. Keys of most actions wait while text is typed; all
 * wait while a dialog or a menu is open, and the YAML pane handles its own.
 */
export function useActionKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isWithin(event, ownKeys)) return;
      const typing = isWithin(event, textFields);
      const action = actions.find((each) => (each.keyScope === 'everywhere' || !typing) && isPressed(each, event));
      if (action === undefined) return;
      event.preventDefault();
      if (action.enabled(session.getState())) void action.run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

const ownKeys = '.monaco-editor, [role="dialog"], [role="menu"]';
const textFields = 'input, textarea, select, [contenteditable="true"]';

function isWithin(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

function isPressed(action: Action, event: KeyboardEvent): boolean {
  // A Korean layout types ㅋ on the key of Z: there the key is told by where it lies.
  const usePhysicalKeys = /[^\u0020-\u007e]/.test(event.key);
  let matched = false;
  const match = () => {
    matched = true;
  };
  const options = { preventDefault: false, usePhysicalKeys };
  getHotkeyHandler((action.keys ?? []).map((keys) => [keys, match, options]))(event);
  return matched;
}
