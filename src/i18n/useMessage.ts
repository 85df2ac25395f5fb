import { type MessageParams, messageByKey } from './messageByKey';
import { useTranslation } from './useTranslation';

/**
 * A lookup for keys that come as data (a notice, an action's id, a finding's code), in the language on screen.
 * Keys known when the code is written go through `useTranslation`, where the compiler checks them.
 */
export function useMessage(): (key: string, params?: MessageParams) => string {
  const { language } = useTranslation();
  return (key, params) => messageByKey(language, key, params);
}
