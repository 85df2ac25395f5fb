const key = 'sluice.failedStarts';

/** How long a start must live to count as a good one, in milliseconds. */
const goodAfterMs = 10_000;

/** After how many failed starts in a row a draft is not opened again by itself. */
const failuresAllowed = 2;

/** Where the count is kept: the browser's `localStorage`, or a stand-in. */
export type CountStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whether this start should bring the draft back, and the way to say that the start was a good one. */
export interface CrashGuard {
  readonly verdict: 'bringBack' | 'startClean';
  survived(): void;
}

/** Counts this start as failed until `survived` says otherwise. A draft that brings the editor down must not do so for ever. */
export function guardStart(storage: CountStorage): CrashGuard {
  const failed = Number(storage.getItem(key) ?? 0) || 0;
  if (failed >= failuresAllowed) {
    storage.removeItem(key);
    return { verdict: 'startClean', survived: () => {} };
  }
  storage.setItem(key, String(failed + 1));
  return { verdict: 'bringBack', survived: () => storage.removeItem(key) };
}

/** Watches a start: it survived when the screen is drawn after a while, or when the page is left before anything has gone wrong for good. */
export function watchStart(guard: CrashGuard, root: Element): void {
  let errorSeen = false;
  const seeError = () => {
    errorSeen = true;
  };
  // Many errors harm nothing. One that brings the editor down leaves nothing drawn.
  const isDrawn = () => root.childElementCount > 0;
  window.addEventListener('error', seeError);
  window.addEventListener('unhandledrejection', seeError);
  setTimeout(() => {
    if (isDrawn()) guard.survived();
  }, goodAfterMs);
  window.addEventListener('pagehide', () => {
    if (isDrawn() || !errorSeen) guard.survived();
  });
}
