import type { Messages } from '../messages';

/** Korean messages of `action`. */
export const action: Messages['action'] = {};
