import type { Messages } from '../messages';

/** Korean messages of `verdict`. */
export const verdict: Messages['verdict'] = {};
