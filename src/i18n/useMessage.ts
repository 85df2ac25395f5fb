import { useCallback } from 'react';
import type { MessageParams } from './messageByKey';
import { useTranslation } from './useTranslation';

/**
 * A lookup for keys that come as data (a notice, an action's id, a finding's code), in the language on screen; a key that no
 * message has is answered with itself. It stays the same until the language or the messages change. Keys known when the
 * code is written go through `useTranslation`, where the compiler checks them.
 */
export function useMessage(): (key: string, params?: MessageParams) => string {
  const { t } = useTranslation();
  return useCallback((key, params) => (t as (key: string, params?: MessageParams) => string)(key, params), [t]);
}
