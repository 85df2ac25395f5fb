/** English messages of `source`. */
export const source = {} as const;
