import i18next from 'i18next';

/** Values for a message's `{{placeholders}}`. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** The message of a key that comes as data, in one language; English where that language has not been fetched, the key itself where no message has it. */
export function messageByKey(language: string, key: string, params: MessageParams = {}): string {
  // The typed `t` takes known keys only; here the key is data, and a missing one is answered with itself.
  const translate = i18next.getFixedT(language) as (key: string, params: MessageParams) => string;
  return translate(key, params);
}
