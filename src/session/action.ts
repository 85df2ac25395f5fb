import type { SessionState } from './state';

/** Something a person can do, offered alike by menu, key, palette and test. */
export interface Action {
  /** Also its message: `action.<id>`. */
  readonly id: string;
  readonly group: 'edit' | 'view' | 'file' | 'policy' | 'help';
  /** As Mantine's hotkeys write them: `mod+Z`, `mod+shift+Z`, `Delete`. */
  readonly keys?: readonly string[];
  enabled(state: SessionState): boolean;
  run(): void | Promise<void>;
}
