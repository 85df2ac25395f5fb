import type { Messages } from '../messages';

/** Korean messages of `policies`. */
export const policies: Messages['policies'] = {};
