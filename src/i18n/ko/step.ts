import type { Messages } from '../messages';

/** Korean messages of `step`. */
export const step: Messages['step'] = {};
