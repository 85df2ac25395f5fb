import type { Messages } from '../messages';

/** Korean messages of `inspector`. */
export const inspector: Messages['inspector'] = {};
