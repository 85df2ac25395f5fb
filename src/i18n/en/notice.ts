/** English messages of `notice`. */
export const notice = {} as const;
