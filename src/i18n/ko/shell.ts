import type { Messages } from '../messages';

/** Korean messages of `shell`. */
export const shell: Messages['shell'] = {};
