/** English messages of `example`. */
export const example = {} as const;
