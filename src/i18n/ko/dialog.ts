import type { Messages } from '../messages';

/** Korean messages of `dialog`. */
export const dialog: Messages['dialog'] = {};
