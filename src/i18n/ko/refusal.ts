import type { Messages } from '../messages';

/** Korean messages of `refusal`. */
export const refusal: Messages['refusal'] = {};
