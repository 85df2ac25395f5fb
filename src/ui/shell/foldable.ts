import { useState } from 'react';
import { usePanelRef } from 'react-resizable-panels';

/** A panel that can be folded away: its handle, and whether it is folded now. */
export interface Foldable {
  readonly ref: ReturnType<typeof usePanelRef>;
  readonly folded: boolean;
  onResize(): void;
  toggle(): void;
}

/** A panel that can be folded away and brought back; it starts unfolded. */
export function useFoldable(): Foldable {
  const ref = usePanelRef();
  const [folded, setFolded] = useState(false);
  return {
    ref,
    folded,
    onResize: () => setFolded(ref.current?.isCollapsed() ?? false),
    toggle: () => (ref.current?.isCollapsed() ? ref.current.expand() : ref.current?.collapse()),
  };
}
