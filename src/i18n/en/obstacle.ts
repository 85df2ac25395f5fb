/** English messages of `obstacle`. */
export const obstacle = {} as const;
