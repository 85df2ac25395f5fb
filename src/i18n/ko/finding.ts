import type { Messages } from '../messages';

/** Korean messages of `finding`. */
export const finding: Messages['finding'] = {};
