/** How long the view takes to get somewhere, in milliseconds: no time at all for those who want less motion. */
export function glideMs(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220;
}
