import type { ReactNode } from 'react';

/** One thing that a menu offers. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string;
  /** As in `mod+shift+Z`. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  onSelect(): void;
}

/** Entries that belong together, under a title where there is one. */
export interface MenuSection {
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}
