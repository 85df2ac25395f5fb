import type { Messages } from '../messages';

/** Korean messages of `example`. */
export const example: Messages['example'] = {};
