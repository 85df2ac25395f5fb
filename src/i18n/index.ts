export { useTranslation } from 'react-i18next';
export type { LanguageCode } from './setup';
export { setLanguage, startMessages } from './setup';
