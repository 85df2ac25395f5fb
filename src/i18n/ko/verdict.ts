import type { Messages } from '../messages';

/** Korean messages of `verdict`. */
export const verdict: Messages['verdict'] = {
  allowed: '허용',
  denied: '차단',
  partly: '일부 허용',
  unknown: '알 수 없음',
};
