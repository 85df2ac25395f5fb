import i18next from 'i18next';
import { en } from './en';
import { ko } from './ko';
import type { MessageParams } from './messageByKey';
import type { MessageKey } from './messageKey';
import type { LanguageCode } from './setup';

/** Says messages where there is no screen: plain text, all at hand from the start. */
export interface Speaker {
  /** The message of a key, its `{{placeholders}}` filled. Of a mark, `<door>…</door>`, only the words between are said; an empty one, `<policies></policies>`, is filled like a placeholder. */
  readonly say: (key: MessageKey, params?: MessageParams) => string;
  /** The same for a key that comes as data; the key itself where no message has it. */
  readonly sayKey: (key: string, params?: MessageParams) => string;
}

/** A speaker of one language. It depends on nothing that was set up for the screen. */
export function speakerOf(language: LanguageCode): Speaker {
  const library = i18next.createInstance({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: en }, ko: { translation: ko } },
  });
  void library.init();
  const { interpolator } = library.services;
  const sayKey = (key: string, params: MessageParams = {}) => {
    // The library's typed `t` takes known keys only; here the key is data.
    const translate = library.t as (key: string, params: Readonly<Record<string, unknown>>) => string;
    const message = translate(key, { ...params, skipInterpolation: true });
    const plain = message.replace(/<(\w+)><\/\1>/g, '{{$1}}').replace(/<\/?\w+>/g, '');
    return interpolator.interpolate(plain, { ...params }, language, {});
  };
  return { say: sayKey, sayKey };
}
