/** English messages of `verdict`. */
export const verdict = {} as const;
