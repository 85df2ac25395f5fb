import type { Messages } from '../messages';

/** Korean messages of `source`. */
export const source: Messages['source'] = {};
