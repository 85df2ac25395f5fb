import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import { initialState } from './initialState';
import type { SessionState } from './state';

/** The one store. Read it with selectors; write it only through this folder's functions. */
export const session = createStore<SessionState>(initialState);

/** What a selector picks from the session, kept in step with it. The selector must give the same object while nothing changed. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(session, selector);
}

/** Like `useSession` for a selector that builds a list or a record anew: it draws again only when an item differs. */
export function useSessionItems<T>(selector: (state: SessionState) => T): T {
  return useStore(session, useShallow(selector));
}
