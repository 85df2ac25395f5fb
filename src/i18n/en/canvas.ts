/** English messages of `canvas`. */
export const canvas = {} as const;
