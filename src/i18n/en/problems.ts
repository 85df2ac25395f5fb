/** English messages of `problems`. */
export const problems = {} as const;
