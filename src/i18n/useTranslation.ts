import { useTranslation as useLibrary } from 'react-i18next';
import type { MessageParams } from './messageByKey';
import type { MessageKey } from './messageKey';

/** The message of a key in the language on screen, its `{{placeholders}}` filled. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** The messages in the language on screen, for keys that are known when the code is written. `t` stays the same until the language changes. */
export function useTranslation(): { readonly t: Translate; readonly language: string } {
  const { t, i18n } = useLibrary();
  // The library works the type of a key out at each use, which outgrows the compiler with as many keys as we have.
  return { t: t as Translate, language: i18n.language };
}
