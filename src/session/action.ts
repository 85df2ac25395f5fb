import type { SessionState } from './state';

/** A message key with its values. */
export interface ActionMessage {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Something a person can do, offered alike by menu, key, palette and test. */
export interface Action {
  readonly id: string;
  readonly group: 'edit' | 'add' | 'view' | 'file' | 'policy' | 'plugin' | 'example' | 'help';
  /** What it is called; absent means the message `action.<id>` without values. `actionMessage` gives it either way. */
  readonly message?: ActionMessage;
  /** As Mantine's hotkeys write them: `mod+Z`, `mod+shift+Z`, `Delete`. */
  readonly keys?: readonly string[];
  /** Where its keys count: `everywhere`, also while text is typed; absent means anywhere but in a text field or the YAML pane. */
  readonly keyScope?: 'everywhere';
  enabled(state: SessionState): boolean;
  /** Whether what it chooses or switches is on now; absent for what cannot be on. */
  checked?(state: SessionState): boolean;
  run(): void | Promise<void>;
}

/** What an action is called, as a message key with its values. */
export function actionMessage(action: Action): ActionMessage {
  return action.message ?? { key: `action.${action.id}`, params: {} };
}
