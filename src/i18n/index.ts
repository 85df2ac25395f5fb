export { Trans, useTranslation } from 'react-i18next';
export type { MessageParams } from './messageByKey';
export { messageByKey } from './messageByKey';
export type { LanguageCode } from './setup';
export { fetchMessages, setLanguage, startMessages } from './setup';
export { useMessage } from './useMessage';
