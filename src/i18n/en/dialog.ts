/** English messages of `dialog`. */
export const dialog = {} as const;
