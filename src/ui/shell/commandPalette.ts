import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

/** Opens the command palette. */
export function openCommandPalette(): void {
  change(true);
}

/** Closes the command palette. */
export function closeCommandPalette(): void {
  change(false);
}

/** Whether the command palette is open. It is the screen's own state: no document and no other panel depends on it. */
export function useCommandPaletteOpen(): boolean {
  return useSyncExternalStore(subscribe, () => open);
}

function change(to: typeof open): void {
  open = to;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
