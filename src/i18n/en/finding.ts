/** English messages of `finding`. */
export const finding = {} as const;
