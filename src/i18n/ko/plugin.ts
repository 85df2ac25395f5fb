import type { Messages } from '../messages';

/** Korean messages of `plugin`. */
export const plugin: Messages['plugin'] = {};
