export type { MessageParams } from './messageByKey';
export { messageByKey } from './messageByKey';
export type { MessageKey } from './messageKey';
export type { LanguageCode } from './setup';
export { fetchMessages, setLanguage, startMessages } from './setup';
export { type Speaker, speakerOf } from './speaker';
export { Trans } from './Trans';
export { useMessage } from './useMessage';
export { type Translate, useTranslation } from './useTranslation';
