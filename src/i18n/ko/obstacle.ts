import type { Messages } from '../messages';

/** Korean messages of `obstacle`. */
export const obstacle: Messages['obstacle'] = {};
