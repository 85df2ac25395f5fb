import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';

/** Languages that the editor speaks. */
export type LanguageCode = 'en' | 'ko';

/** Starts the messages in English; Korean is fetched when it is first asked for. */
export async function startMessages(language: LanguageCode): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  await setLanguage(language);
}

/** Switches the language of everything on screen and of the page itself. */
export async function setLanguage(language: LanguageCode): Promise<void> {
  await fetchMessages(language);
  await i18next.changeLanguage(language);
}

/** Makes a language's messages available without switching to it (search looks in both). */
export async function fetchMessages(language: LanguageCode): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'translation')) return;
  const { ko } = await import('./ko');
  i18next.addResourceBundle('ko', 'translation', ko);
}
