/** English messages of `verdict`: what a connection's verdict is called. */
export const verdict = {
  allowed: 'Allowed',
  denied: 'Denied',
  partly: 'Partly allowed',
  unknown: 'Unknown',
} as const;
