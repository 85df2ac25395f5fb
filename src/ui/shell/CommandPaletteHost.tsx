import { Suspense, useEffect, useState } from 'react';
import { lazyControls } from '#ui/kit';
import { openCommandPalette, useCommandPaletteOpen } from './commandPalette';

const CommandPalette = lazyControls(() => import('./palette/CommandPalette'));

/** Listens for the palette's key, which works from everywhere, and shows the palette; it is fetched when it is first wanted. */
export function CommandPaletteHost() {
  const open = useCommandPaletteOpen();
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isKey = event.code === 'KeyK' || event.key.toLowerCase() === 'k';
      if (!isKey || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      event.preventDefault();
      // The YAML editor would wait for a second key after this one.
      event.stopPropagation();
      openCommandPalette();
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, []);
  if (!wanted) return null;
  return (
    <Suspense>
      <CommandPalette />
    </Suspense>
  );
}
