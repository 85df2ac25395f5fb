/** English messages of `step`. */
export const step = {} as const;
