/** How long work may wait for the page to be idle, in milliseconds. */
const patienceMs = 300;

/** Does work when the page has drawn and has nothing else to do, within `patienceMs` in any case. */
export function whenIdle(work: () => void): void {
  // Safari has no idle callbacks: there the work comes after the next frame.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: patienceMs });
  else requestAnimationFrame(() => setTimeout(work, 0));
}
