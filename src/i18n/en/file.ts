/** English messages of `file`. */
export const file = {} as const;
