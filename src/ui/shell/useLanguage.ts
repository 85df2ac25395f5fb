import { useEffect } from 'react';
import { setLanguage } from '#i18n';
import { useSession } from '#session';

/** Keeps the messages, and the page's own language, in the language that the session has chosen. */
export function useLanguage(): void {
  const language = useSession((state) => state.view.language);
  useEffect(() => {
    document.documentElement.lang = language;
    void setLanguage(language);
  }, [language]);
}
