import type { Messages } from '../messages';

/** Korean messages of `problems`. */
export const problems: Messages['problems'] = {};
