/** Sizes of the grid in pixels; the style sheet follows them. */
export const sizes = {
  row: 28,
  group: 26,
  column: 92,
  /** The headings above. */
  head: 62,
  /** The headings at the side. */
  side: 196,
} as const;
