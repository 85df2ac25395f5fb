/** English messages of `shell`. */
export const shell = {} as const;
