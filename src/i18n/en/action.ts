/** English messages of `action`. */
export const action = {} as const;
