import { useEffect, useRef } from 'react';

/**
 * Ties the palette to its spotlight, and returns how to choose an entry. The focus goes back to where it was before the
 * chosen entry runs, since some entries take it elsewhere.
 */
export function usePalette(
  open: boolean,
  spotlight: { open(): void; close(): void },
): (entry: { run(): void }) => void {
  const opener = useRef<Element | null>(null);
  const chosen = useRef<{ run(): void }>(undefined);
  useEffect(() => {
    if (open) {
      opener.current = document.activeElement;
      spotlight.open();
      return;
    }
    spotlight.close();
    if (opener.current instanceof HTMLElement || opener.current instanceof SVGElement) {
      opener.current.focus({ preventScroll: true });
    }
    opener.current = null;
    chosen.current?.run();
    chosen.current = undefined;
  }, [open, spotlight]);
  return (entry) => {
    chosen.current = entry;
  };
}
