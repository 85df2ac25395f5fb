import type { Messages } from '../messages';

/** Korean messages of `canvas`. */
export const canvas: Messages['canvas'] = {};
