import { type MouseEvent, useCallback, useRef, useState } from 'react';
import type { Point } from '#graph';
import { select, session } from '#session';
import { type MenuTarget, menuTarget } from './menuTarget';

/** The menu that is open, if any, and the ways to open and close it. */
export interface CanvasMenuState {
  readonly target: MenuTarget | undefined;
  readonly open: (element: Element, at: Point) => void;
  readonly close: () => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
}

/** Opens menus and gives the focus back when they close. What a menu is asked for becomes selected first, unless it is part of a larger selection. */
export function useCanvasMenu(): CanvasMenuState {
  const [target, setTarget] = useState<MenuTarget>();
  const opener = useRef<HTMLElement | SVGElement>(undefined);
  const open = useCallback((element: Element, at: Point) => {
    const next = menuTarget(element, at);
    if (next.named !== undefined && !session.getState().view.selection.includes(next.named)) select([next.named]);
    opener.current = element.closest<HTMLElement | SVGElement>('[tabindex="0"]') ?? undefined;
    setTarget(next);
  }, []);
  const close = useCallback(() => {
    opener.current?.focus({ preventScroll: true });
    setTarget(undefined);
  }, []);
  const onContextMenu = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      if (!(event.target instanceof Element) || event.target.closest('input') !== null) return;
      event.preventDefault();
      const box = event.target.getBoundingClientRect();
      const byKey = event.clientX === 0 && event.clientY === 0;
      open(
        event.target,
        byKey ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: event.clientX, y: event.clientY },
      );
    },
    [open],
  );
  return { target, open, close, onContextMenu };
}
