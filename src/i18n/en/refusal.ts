/** English messages of `refusal`. */
export const refusal = {} as const;
