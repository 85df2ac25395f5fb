/** English messages of `inspector`. */
export const inspector = {} as const;
