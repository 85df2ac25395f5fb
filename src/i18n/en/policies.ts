/** English messages of `policies`. */
export const policies = {} as const;
