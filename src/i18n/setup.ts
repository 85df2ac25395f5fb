import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { first } from './en/first';

/** Languages that the editor speaks. */
export type LanguageCode = 'en' | 'ko';

/** Starts the messages of the first screen; all others follow by themselves, and what shows them is drawn anew. Korean is fetched when it is first asked for. */
export async function startMessages(language: LanguageCode): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: first } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    react: { bindI18nStore: 'added' },
  });
  await setLanguage(language);
}

/** Switches the language of everything on screen. */
export async function setLanguage(language: LanguageCode): Promise<void> {
  await fetchFirst(language);
  await i18next.changeLanguage(language);
  // English stands in where Korean has no message yet.
  void fetchMessages('en');
  void fetchLater(language);
}

/** Makes all messages of a language available without switching to it (search looks in both). */
export async function fetchMessages(language: LanguageCode): Promise<void> {
  await Promise.all([fetchFirst(language), fetchLater(language)]);
}

async function fetchFirst(language: LanguageCode): Promise<void> {
  if (language === 'ko' && !i18next.hasResourceBundle('ko', 'translation'))
    add('ko', (await import('./ko/first')).first);
}

async function fetchLater(language: LanguageCode): Promise<void> {
  const { later } = await (language === 'ko' ? import('./ko/later') : import('./en/later'));
  add(language, later);
}

function add(language: LanguageCode, messages: object): void {
  i18next.addResourceBundle(language, 'translation', messages, true, true);
}
