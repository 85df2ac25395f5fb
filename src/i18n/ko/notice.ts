import type { Messages } from '../messages';

/** Korean messages of `notice`. */
export const notice: Messages['notice'] = {};
