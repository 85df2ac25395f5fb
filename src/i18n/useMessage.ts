import { useTranslation } from 'react-i18next';
import { type MessageParams, messageByKey } from './messageByKey';

/**
 * A lookup for keys that come as data (a notice, an action's id, a finding's code), in the language on screen.
 * Keys known when the code is written go through `useTranslation`, where the compiler checks them.
 */
export function useMessage(): (key: string, params?: MessageParams) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return (key, params) => messageByKey(language, key, params);
}
