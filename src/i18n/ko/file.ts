import type { Messages } from '../messages';

/** Korean messages of `file`. */
export const file: Messages['file'] = {};
