/** English messages of `plugin`. */
export const plugin = {} as const;
